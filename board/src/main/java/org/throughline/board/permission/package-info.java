/** Which role may send which request, and how far the request reaches. */
@NullMarked
package org.throughline.board.permission;

import org.jspecify.annotations.NullMarked;
