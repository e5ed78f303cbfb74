package org.throughline.board.account;

import org.springframework.security.core.AuthenticationException;

/** A login was tried with wrong passwords too often. Whoever is in already is not put out by that. */
final class TooManyFailedLogins extends AuthenticationException {

    TooManyFailedLogins() {
        super("too many failed logins");
    }
}
