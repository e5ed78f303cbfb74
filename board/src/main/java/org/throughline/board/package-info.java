/** The board's directory and policy, as they were on any day. */
@NullMarked
package org.throughline.board;

import org.jspecify.annotations.NullMarked;
