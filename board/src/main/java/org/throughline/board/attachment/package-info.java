/** Who may read, refer to, remove and erase an uploaded file: whoever may read something that refers to it. */
@NullMarked
package org.throughline.board.attachment;

import org.jspecify.annotations.NullMarked;
