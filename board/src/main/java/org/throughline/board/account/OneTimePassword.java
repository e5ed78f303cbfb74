package org.throughline.board.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A password that another person knows, until it is replaced.
 *
 * @param oneTimePassword null if it was chosen by whoever set it
 */
public record OneTimePassword(String login, @Nullable String oneTimePassword, Instant until) {}
