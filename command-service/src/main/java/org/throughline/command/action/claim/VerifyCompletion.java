package org.throughline.command.action.claim;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.NamedPerson;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.IndependenceRules;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.platform.web.PlainText;

/** Accepts the completion claim, in whole or in part, or refuses it. */
@AllowedRoles({SECRETARY, AGENCY_LEAD, CHAIR})
public record VerifyCompletion(
        @NotNull Outcome outcome,
        @NotNull @Valid NamedPerson verifier,

        @Schema(example = "Dip sample of ten case files") @NotNull @PlainText(max = 1000)
        String method,

        @Schema(description = "Why the claim is refused") @PlainText @Nullable
        String reason,

        @Schema(description = "What is accepted of it, for a claim that is accepted in part") @PlainText @Nullable
        String accepted,

        @Schema(description = "What is left to do, for a claim that is accepted in part") @PlainText @Nullable
        String outstanding,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "verification";

    /** The body that records it again. */
    public static VerifyCompletion of(CompletionVerified recorded) {
        return new VerifyCompletion(
                Outcome.ACCEPTED,
                NamedPerson.of(recorded.verifier()),
                recorded.method(),
                null,
                null,
                null,
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    /** The body that records it again. */
    public static VerifyCompletion of(CompletionAcceptedInPart recorded) {
        return new VerifyCompletion(
                Outcome.ACCEPTED_IN_PART,
                NamedPerson.of(recorded.verifier()),
                recorded.method(),
                null,
                recorded.accepted(),
                recorded.outstanding(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    /** The body that records it again. */
    public static VerifyCompletion of(CompletionRefused recorded) {
        return new VerifyCompletion(
                Outcome.REFUSED,
                NamedPerson.of(recorded.verifier()),
                recorded.method(),
                recorded.reason(),
                null,
                null,
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    /** The answer to the claim. */
    public enum Outcome {
        ACCEPTED,
        ACCEPTED_IN_PART,
        REFUSED
    }

    @AssertTrue(message = "reason: is given when a claim is refused, and only then")
    @Schema(hidden = true)
    boolean isReasonedWhenRefused() {
        return outcome == null || (outcome == Outcome.REFUSED) == (reason != null);
    }

    @AssertTrue(message = "outstanding: is given with accepted when a claim is accepted in part, and only then")
    @Schema(hidden = true)
    boolean isDividedWhenInPart() {
        boolean inPart = outcome == Outcome.ACCEPTED_IN_PART;
        return outcome == null || (inPart == (accepted != null) && inPart == (outstanding != null));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        var by = verifier.in(context.people());
        return switch (outcome) {
            case ACCEPTED ->
                new CompletionVerified(
                        now.action(), decision.effectiveOn(), decision.authority(), decision.source(), by, method);
            case ACCEPTED_IN_PART ->
                new CompletionAcceptedInPart(
                        now.action(),
                        decision.effectiveOn(),
                        decision.authority(),
                        decision.source(),
                        by,
                        method,
                        Objects.requireNonNull(accepted),
                        Objects.requireNonNull(outstanding));
            case REFUSED ->
                new CompletionRefused(
                        now.action(),
                        decision.effectiveOn(),
                        decision.authority(),
                        decision.source(),
                        by,
                        method,
                        Objects.requireNonNull(reason));
        };
    }

    /** A lead verifies for their own agency, which is never the lead agency of the action. */
    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return List.of(verifier.agency());
    }

    @Override
    public void checkAsker(ActionState now, Decision decision) {
        IndependenceRules.isRecordedByItsAgency(verifier.agency(), decision);
    }

    @Override
    public References references() {
        return References.to(verifier);
    }
}
