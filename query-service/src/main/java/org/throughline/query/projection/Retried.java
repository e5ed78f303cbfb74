package org.throughline.query.projection;

/**
 * The outcome of retrying parked events.
 *
 * @param retried the number of streams that are no longer parked
 * @param stillParked the number of streams that still are
 */
public record Retried(long retried, long stillParked) {}
