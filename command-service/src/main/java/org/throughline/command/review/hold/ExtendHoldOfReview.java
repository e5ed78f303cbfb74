package org.throughline.command.review.hold;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReviewed;
import org.throughline.platform.web.PlainText;

/** Keeps the hold of the review, and sets the next day to review it. */
@AllowedRoles({SECRETARY, CHAIR})
public record ExtendHoldOfReview(
        @Schema(example = "2017-07-31") @NotNull LocalDate reviewBy,

        @Schema(example = "The trial was adjourned") @NotNull @PlainText
        String explanation,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "hold/review";

    /** The body that records it again. */
    public static ExtendHoldOfReview of(ReviewHoldReviewed recorded) {
        return new ExtendHoldOfReview(
                recorded.reviewBy(),
                recorded.explanation(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new ReviewHoldReviewed(
                now.review(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                reviewBy,
                explanation);
    }
}
