package org.throughline.board.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When sessions of browsers end.
 *
 * @param idle without a request
 * @param longest after signing in, whatever is done in it
 * @param most of one user at a time; a further one ends the one that was used least lately
 */
@ConfigurationProperties("throughline.sessions")
record SessionSettings(
        @DefaultValue("8h") Duration idle,
        @DefaultValue("24h") Duration longest,
        @DefaultValue("10") int most) {}
