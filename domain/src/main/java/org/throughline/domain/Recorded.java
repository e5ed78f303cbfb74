package org.throughline.domain;

import java.time.Instant;

/**
 * A stored event.
 *
 * @param version its sequence number in its stream, from 0
 * @param recordedAt the server's clock when the event was stored
 */
public record Recorded<E>(E event, long version, Instant recordedAt) {}
