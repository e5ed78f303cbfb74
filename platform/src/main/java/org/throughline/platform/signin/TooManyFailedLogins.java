package org.throughline.platform.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not looked at, because of failed tries before or because too many wait. */
public final class TooManyFailedLogins extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long waitSeconds;

    /**
     * @param wait after which a try is looked at, if no other comes before
     */
    TooManyFailedLogins(Duration wait) {
        super("too many failed logins");
        this.waitSeconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** After how many seconds a password is looked at again, at least 1. */
    public long waitSeconds() {
        return waitSeconds;
    }
}
