/** Who may read what, decided in one place for every question and every decision. */
@NullMarked
package org.throughline.board.reading;

import org.jspecify.annotations.NullMarked;
