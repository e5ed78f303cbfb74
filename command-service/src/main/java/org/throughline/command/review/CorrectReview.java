package org.throughline.command.review;

import static org.throughline.events.Role.SECRETARY;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.AllowedRoles;
import org.throughline.command.AuthorityBody;
import org.throughline.command.CorrectEvent;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.SourceBody;
import org.throughline.domain.Asker;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.ReviewEvent;

/**
 * Corrects an event of a review.
 *
 * @param restated the decision that should have been recorded; null if none should have been
 */
@AllowedRoles(SECRETARY)
public record CorrectReview(
        CorrectEvent correction,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT) @Nullable
        ReviewCommand restated)
        implements ReviewCommand {

    @Override
    public @Nullable LocalDate effectiveOn() {
        return correction.effectiveOn();
    }

    @Override
    public @Nullable AuthorityBody authority() {
        return correction.authority();
    }

    @Override
    public @Nullable SourceBody source() {
        return correction.source();
    }

    @Override
    public Decision decision(Asker asker, LocalDate today) {
        return correction.decision(asker, today);
    }

    /** A correction is recorded as two events, which the review makes. */
    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        throw new IllegalStateException("a correction is not one event");
    }
}
