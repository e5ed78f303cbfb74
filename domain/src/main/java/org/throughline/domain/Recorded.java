package org.throughline.domain;

import java.time.Instant;

/**
 * An event as it stands in the log.
 *
 * @param version its place in the stream of its aggregate, from 0
 * @param recordedAt when we were told, by the server's clock
 */
public record Recorded<E>(E event, long version, Instant recordedAt) {}
