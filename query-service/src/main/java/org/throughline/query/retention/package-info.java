/** What the board's retention periods propose to erase. Nothing is erased by itself. */
@NullMarked
package org.throughline.query.retention;

import org.jspecify.annotations.NullMarked;
