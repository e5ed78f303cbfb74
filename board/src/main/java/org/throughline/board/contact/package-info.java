/** Mail addresses of agency leads, owners and committees, kept outside the log. */
@NullMarked
package org.throughline.board.contact;

import org.jspecify.annotations.NullMarked;
