package org.throughline.query.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.alert.DigestLine;

/**
 * One digest, whole: what it told, and every step of its way.
 *
 * @param knownAt what it tells is by what had been recorded by then
 * @param policy the version of the policy that it was drawn up by
 * @param sha256 of the message as it was delivered; null before
 * @param lines as far as whoever asks may read their reviews
 */
record DigestDetail(
        DigestRow digest,
        Instant knownAt,
        int policy,
        @Nullable String sha256,
        List<DigestLine> lines,
        List<Step> steps) {

    /** One thing that happened to it. */
    record Step(long version, Instant at, String type, String happened) {}
}
