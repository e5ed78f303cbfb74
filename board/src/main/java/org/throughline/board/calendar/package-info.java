/** The secret addresses at which calendar programs read what their users may read. */
@NullMarked
package org.throughline.board.calendar;

import org.jspecify.annotations.NullMarked;
