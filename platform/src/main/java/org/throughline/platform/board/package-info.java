/** The board's own directory: agencies, committees, themes and the time zone its days are counted in. */
@NullMarked
package org.throughline.platform.board;

import org.jspecify.annotations.NullMarked;
