/** Names of people, kept outside the log so that they can be erased. */
@NullMarked
package org.throughline.board.people;

import org.jspecify.annotations.NullMarked;
