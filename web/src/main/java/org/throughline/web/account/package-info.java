/** A user's own account: where they are signed in, and the tokens of their programs. */
@NullMarked
package org.throughline.web.account;

import org.jspecify.annotations.NullMarked;
