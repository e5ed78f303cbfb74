/** Erasures: decisions after which a name, a mail address or a file cannot be read any more, and their receipts. */
@NullMarked
package org.throughline.board.erasure;

import org.jspecify.annotations.NullMarked;
