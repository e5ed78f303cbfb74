package org.throughline.platform.signin;

import org.springframework.security.core.AuthenticationException;

/** A login was tried with wrong passwords too often. A user who signed in lately is not affected. */
final class TooManyFailedLogins extends AuthenticationException {

    TooManyFailedLogins() {
        super("too many failed logins");
    }
}
