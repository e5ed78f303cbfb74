/** The write side of the board's directory: who is on the board, from a day to a day. */
@NullMarked
package org.throughline.command.directory;

import org.jspecify.annotations.NullMarked;
