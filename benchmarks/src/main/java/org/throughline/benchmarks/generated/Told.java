package org.throughline.benchmarks.generated;

import java.time.Instant;

/**
 * A generated event with its place in the log.
 *
 * @param type the kind of stream: Review, Finding or Action
 * @param stream the identifier of the review, finding or action
 * @param version its place in that stream
 * @param recordedAt when it was recorded
 */
public record Told(String type, String stream, long version, Instant recordedAt, Object event) {}
