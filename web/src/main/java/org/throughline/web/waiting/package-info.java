/** The lists of what waits for an answer. */
@NullMarked
package org.throughline.web.waiting;

import org.jspecify.annotations.NullMarked;
