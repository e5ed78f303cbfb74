package org.throughline.command.ratification;

import static org.throughline.command.Rule.RATIFICATION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.OversightRules;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.finding.FindingCommand;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Ratification;
import org.throughline.events.RatificationOutcome;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionRatificationEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingRatificationEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewRatificationEvent;
import org.throughline.platform.web.PlainText;

/** Ratifies or reverses a chair's action at a meeting. A reversal marks it; what takes its place is a decision of its own. */
@AllowedRoles({SECRETARY, CHAIR})
public record RatifyChairsAction(
        @Schema(description = "The version of the chair's action", example = "4") @NotNull @Min(0)
        Long decision,

        @NotNull RatificationOutcome outcome,

        @Schema(description = "Why it is reversed; only for REVERSED", example = "The extension was not needed")
        @PlainText
        @Nullable
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand, FindingCommand, ReviewCommand {

    public static final String PATH = "ratification";

    /** The body that records it again. */
    public static RatifyChairsAction of(Ratification recorded) {
        return new RatifyChairsAction(
                recorded.decision(),
                recorded.outcome(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @AssertTrue(message = "reason: is given for a reversal, and only then")
    @Schema(hidden = true)
    boolean isReasonedWhenReversed() {
        return (outcome == RatificationOutcome.REVERSED) == (reason != null);
    }

    @Override
    public ActionEvent event(ActionState now, Decision on, DecisionContext context) {
        return switch (outcome) {
            case RATIFIED ->
                new ActionRatificationEvent.ChairsActionRatified(
                        now.action(), on.effectiveOn(), on.committeeAuthority(), on.source(), decision);
            case REVERSED ->
                new ActionRatificationEvent.ChairsActionReversed(
                        now.action(), on.effectiveOn(), on.committeeAuthority(), on.source(), decision, because());
        };
    }

    @Override
    public FindingEvent event(FindingState now, Decision on, DecisionContext context) {
        return switch (outcome) {
            case RATIFIED ->
                new FindingRatificationEvent.ChairsActionRatified(
                        now.finding(), on.effectiveOn(), on.committeeAuthority(), on.source(), decision);
            case REVERSED ->
                new FindingRatificationEvent.ChairsActionReversed(
                        now.finding(), on.effectiveOn(), on.committeeAuthority(), on.source(), decision, because());
        };
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision on, DecisionContext context) {
        return switch (outcome) {
            case RATIFIED ->
                new ReviewRatificationEvent.ChairsActionRatified(
                        now.review(), on.effectiveOn(), on.committeeAuthority(), on.source(), decision);
            case REVERSED ->
                new ReviewRatificationEvent.ChairsActionReversed(
                        now.review(), on.effectiveOn(), on.committeeAuthority(), on.source(), decision, because());
        };
    }

    /** The committee must oversee the finding's review on that day. */
    @Override
    public void checkOthers(FindingState then, Decision on, DecisionContext context) {
        OversightRules.isDecidedByAnOverseer(
                RATIFICATION_IS_OF_A_COMMITTEE_THAT_OVERSEES,
                on.committeeAuthority(),
                then.finding(),
                on.effectiveOn(),
                context);
    }

    @Override
    public RatifyChairsAction naming(LongUnaryOperator place) {
        return new RatifyChairsAction(place.applyAsLong(decision), outcome, reason, effectiveOn, authority, source);
    }

    @Override
    public @Nullable RatifyChairsAction restated() {
        return null;
    }

    @Override
    public @Nullable RatifyChairsAction followedBy() {
        return null;
    }

    private String because() {
        return Objects.requireNonNull(reason);
    }
}
