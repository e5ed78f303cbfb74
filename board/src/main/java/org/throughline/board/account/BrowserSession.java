package org.throughline.board.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which a user has signed in.
 *
 * @param id names it in lists, and is no secret
 * @param network of the client when it signed in, such as 192.0.2.0/24
 * @param browser such as "Firefox on Windows"; null if the browser did not say
 */
public record BrowserSession(
        String id,
        String login,
        Way way,
        Instant began,
        Instant lastUsed,
        @Nullable String network,
        @Nullable String browser) {

    /** How the user signed in. Names are stored; do not rename them. */
    public enum Way {
        PASSWORD,
        OPENID_CONNECT
    }
}
