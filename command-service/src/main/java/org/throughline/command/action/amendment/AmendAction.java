package org.throughline.command.action.amendment;

import static org.throughline.command.Command.orNone;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.command.body.SuccessMeasureBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.OptionalTerm;
import org.throughline.events.action.Priority;
import org.throughline.platform.web.PlainText;

/** Changes what the action promises, other than its date and its owner. What is left out stays as it is. */
@AllowedRoles({SECRETARY, CHAIR})
public record AmendAction(
        @Schema(example = "Train all social workers and their managers in recording chronologies") @PlainText @Nullable
        String statement,

        @PlainText @Nullable String desiredOutcome,

        @Schema(description = "The whole measure, in place of the one before") @Valid @Nullable
        SuccessMeasureBody successMeasure,

        @PlainText @Nullable String contingency,
        @Nullable Priority priority,

        @Schema(example = "[\"police\"]") @Size(max = 50) @Nullable
        List<@NotNull @Known AgencyId> contributorsAdded,

        @Schema(description = "Agencies that are no longer asked to contribute") @Size(max = 50) @Nullable
        List<@NotNull @Known AgencyId> contributorsRemoved,

        @Schema(description = "What the action no longer has") @Size(max = 2) @Nullable
        List<@NotNull OptionalTerm> dropped,

        @Schema(example = "The audit found that managers need it too") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "amendment";

    /** The body that records it again. */
    public static AmendAction of(ActionAmended recorded) {
        return new AmendAction(
                recorded.statement(),
                recorded.desiredOutcome(),
                SuccessMeasureBody.ofNullable(recorded.successMeasure()),
                recorded.contingency(),
                recorded.priority(),
                recorded.contributorsAdded(),
                recorded.contributorsRemoved(),
                recorded.dropped(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @AssertTrue(message = "statement: at least one thing is amended")
    @Schema(hidden = true)
    boolean isOfSomething() {
        return Stream.of(statement, desiredOutcome, successMeasure, contingency, priority)
                        .anyMatch(Objects::nonNull)
                || !orNone(contributorsAdded).isEmpty()
                || !orNone(contributorsRemoved).isEmpty()
                || !orNone(dropped).isEmpty();
    }

    @AssertTrue(message = "dropped: what is dropped is not given as well")
    @Schema(hidden = true)
    boolean isEitherDroppedOrGiven() {
        return (successMeasure == null || !orNone(dropped).contains(OptionalTerm.SUCCESS_MEASURE))
                && (contingency == null || !orNone(dropped).contains(OptionalTerm.CONTINGENCY));
    }

    @AssertTrue(message = "contributorsRemoved: an agency is added or removed, not both")
    @Schema(hidden = true)
    boolean isEitherAddedOrRemoved() {
        return orNone(contributorsAdded).stream()
                .noneMatch(agency -> orNone(contributorsRemoved).contains(agency));
    }

    /** The event has only what differs, so that amendments entered late keep the rest. */
    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        var terms = now.terms();
        return new ActionAmended(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                changed(statement, terms.statement()),
                changed(desiredOutcome, terms.desiredOutcome()),
                changed(successMeasure == null ? null : successMeasure.asMeasure(), terms.successMeasure()),
                changed(contingency, terms.contingency()),
                changed(priority, terms.priority()),
                distinct(contributorsAdded),
                distinct(contributorsRemoved),
                distinct(dropped),
                reason);
    }

    private static <T> @Nullable T changed(@Nullable T asked, @Nullable T now) {
        return Objects.equals(asked, now) ? null : asked;
    }

    private static <T> List<T> distinct(@Nullable List<T> all) {
        return orNone(all).stream().distinct().toList();
    }

    @Override
    public References references() {
        return References.NONE.and(orNone(contributorsAdded)).andFormer(orNone(contributorsRemoved));
    }
}
