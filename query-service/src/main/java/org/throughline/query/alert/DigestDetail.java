package org.throughline.query.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.export.HasRows;
import org.throughline.board.export.Rows;
import org.throughline.domain.alert.LineGroup;
import org.throughline.events.alert.DigestLine;

/**
 * A digest with its lines and every step of its delivery.
 *
 * @param knownAt the lines reflect the log up to this moment
 * @param policy the version of the policy applied
 * @param sha256 of the message as it was delivered; null before
 * @param groups the lines as the reader gets them: what several have in common is said once
 * @param lines word for word, without those about reviews that the asker may not read
 */
public record DigestDetail(
        DigestRow digest,
        Instant knownAt,
        int policy,
        @Nullable String sha256,
        List<LineGroup> groups,
        List<DigestLine> lines,
        List<Step> steps)
        implements HasRows {

    @Override
    public Rows<DigestLine> list() {
        return Rows.of(lines);
    }

    /** One step of its delivery. */
    public record Step(long version, Instant at, String type, String happened) {}
}
