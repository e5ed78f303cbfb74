/** What this side checks and says at a start. */
@NullMarked
package org.throughline.query.start;

import org.jspecify.annotations.NullMarked;
