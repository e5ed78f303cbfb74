package org.throughline.query.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;
import org.throughline.platform.erasure.ErasureKind;

/**
 * Something whose retention period has ended. {@code kind} and {@code id} are what {@code POST /api/erasures} takes.
 *
 * @param name of a person, or words of a source in place of one; null for a file
 * @param dueSince the day on which the last period ended
 * @param because a sentence
 * @param reviews those that have it, all past their period
 */
public record RetentionProposal(
        ErasureKind kind,
        String id,
        @Nullable String name,
        LocalDate dueSince,
        String because,
        List<ReviewId> reviews) {

    RetentionProposal named(String shown) {
        return new RetentionProposal(kind, id, shown, dueSince, because, reviews);
    }
}
