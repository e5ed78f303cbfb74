/** The state of the board's own records: its directory and its policy. */
@NullMarked
package org.throughline.domain.board;

import org.jspecify.annotations.NullMarked;
