package org.throughline.board.account;

import java.time.Instant;

/**
 * An account at an OpenID Connect provider with which a user signs in.
 *
 * @param id names it in lists; what the provider calls its user is not shown
 * @param issuer the provider
 */
public record WorkAccount(String id, String issuer, Instant connected) {}
