package org.throughline.board.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which the user has signed in.
 *
 * @param lastUsed to the minute
 * @param network from which the user signed in there
 * @param browser such as "Firefox on Windows"
 */
public record OwnSession(
        String id,
        BrowserSession.Way way,
        Instant began,
        Instant lastUsed,
        @Nullable String network,
        @Nullable String browser) {

    static OwnSession of(BrowserSession session) {
        return new OwnSession(
                session.id(), session.way(), session.began(), session.lastUsed(), session.network(), session.browser());
    }
}
