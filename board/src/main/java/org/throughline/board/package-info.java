/** The directory and the policy of the board, as of any day. */
@NullMarked
package org.throughline.board;

import org.jspecify.annotations.NullMarked;
