/** Sign-in: checks passwords and tokens of programs, limits wrong ones, and answers 401 and 403. It does not know who the users are. */
@NullMarked
package org.throughline.platform.signin;

import org.jspecify.annotations.NullMarked;
