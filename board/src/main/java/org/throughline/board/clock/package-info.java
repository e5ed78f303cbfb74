/** The state of the clock, and the confirmation of its date. */
@NullMarked
package org.throughline.board.clock;

import org.jspecify.annotations.NullMarked;
