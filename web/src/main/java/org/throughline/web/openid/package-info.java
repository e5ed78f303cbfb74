/** Signing in with a work account, by OpenID Connect. What a user may do comes from the account here. */
@NullMarked
package org.throughline.web.openid;

import org.jspecify.annotations.NullMarked;
