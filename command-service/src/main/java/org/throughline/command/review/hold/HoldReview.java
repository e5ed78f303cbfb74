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
import org.throughline.events.HoldReason;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.platform.web.PlainText;

/** Puts the review on hold, and every action of it. */
@AllowedRoles({SECRETARY, CHAIR})
public record HoldReview(
        @NotNull HoldReason reason,

        @Schema(example = "The trial is listed for March; witnesses must not be spoken to") @NotNull @PlainText
        String explanation,

        @Schema(description = "The day by which to review whether it is still needed", example = "2017-04-30") @NotNull
        LocalDate reviewBy,

        @Schema(description = "Its release, for a hold that had ended before it is entered: both are judged together")
        @Valid
        @Nullable
        ReleaseHoldOfReview release,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "hold";

    /** A hold that goes on. */
    public HoldReview(
            HoldReason reason,
            String explanation,
            LocalDate reviewBy,
            @Nullable LocalDate effectiveOn,
            AuthorityBody authority,
            @Nullable SourceBody source) {
        this(reason, explanation, reviewBy, null, effectiveOn, authority, source);
    }

    @Override
    public @Nullable ReviewCommand followedBy() {
        return release;
    }

    /** The body that records it again. */
    public static HoldReview of(ReviewHeld recorded) {
        return new HoldReview(
                recorded.reason(),
                recorded.explanation(),
                recorded.reviewBy(),
                null,
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new ReviewHeld(
                now.review(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                reason,
                explanation,
                reviewBy);
    }
}
