/** Signing in and out in a browser. Who the users are and what they may do is decided as for programs. */
@NullMarked
package org.throughline.web.signin;

import org.jspecify.annotations.NullMarked;
