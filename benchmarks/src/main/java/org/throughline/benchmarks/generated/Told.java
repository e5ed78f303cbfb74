package org.throughline.benchmarks.generated;

import java.time.Instant;

/**
 * A generated event with its place in the log.
 *
 * @param type the kind of stream: Review, Finding, Action or Meeting
 * @param stream the identifier of the review, finding, action or meeting
 * @param version its place in that stream
 * @param recordedAt when it was recorded
 */
public record Told(String type, String stream, long version, Instant recordedAt, Object event) {}
