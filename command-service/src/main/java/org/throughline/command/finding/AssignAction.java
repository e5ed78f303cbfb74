package org.throughline.command.finding;

import static org.throughline.command.Command.orNone;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.NamedPerson;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.AssignmentRules;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.command.body.StatedDateBody;
import org.throughline.command.body.SuccessMeasureBody;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.FindingState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.Priority;
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.action.TimingEvent.RecurringDutySet;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.platform.web.PlainText;

/** Agrees on an action that answers the finding, and assigns it to its owner. */
@AllowedRoles(SECRETARY)
public record AssignAction(
        @Schema(example = "Train all social workers in recording life events chronologies") @NotNull @PlainText
        String statement,

        @Schema(example = "Chronologies are current and inform decisions about children") @NotNull @PlainText
        String desiredOutcome,

        @Valid @Nullable SuccessMeasureBody successMeasure,

        @Schema(example = "If quality has not improved in six months, the Board considers a dedicated team")
        @PlainText
        @Nullable
        String contingency,

        @Schema(defaultValue = "MEDIUM") @Nullable Priority priority,

        @Schema(description = "A named person; their agency leads the action") @Valid @Nullable
        NamedPerson owner,

        @Schema(
                description = "What a source document says instead of a person. It needs the source and leadAgency. The"
                        + " action has no owner from its first day until somebody is named.")
        @PlainText(max = 300)
        @Nullable
        String ownerAsWritten,

        @Schema(type = "string", example = "csc", description = "Beside ownerAsWritten; a named owner's agency leads")
        @Known
        @Nullable
        AgencyId leadAgency,

        @Schema(example = "[\"police\"]") @Size(max = 50) @Nullable
        List<@NotNull @Known AgencyId> contributingAgencies,

        @Schema(type = "string", example = "semg") @NotNull @Known
        CommitteeId overseenBy,

        @Schema(example = "2017-03-31") @Nullable LocalDate dueDate,

        @Schema(
                description = "What a source document says instead of a date. It needs the source. Words that mean"
                        + " no day leave the action undated, which is drift from the first day.")
        @Valid
        @Nullable
        StatedDateBody dueDateAsWritten,

        @Schema(description = "Further findings of the same review") @Size(max = 100) @Nullable
        List<@NotNull FindingId> alsoAnswers,

        @Schema(example = "4.2") @PlainText(max = 50) @Nullable
        String numberInSource,

        @Schema(
                description = "Makes it a recurring duty, first owed on dueDate. It is a decision of its own, with a"
                        + " version of its own.")
        @Valid
        @Nullable
        RhythmBody recurs,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements FindingCommand, ActionCommand {

    public static final String PATH = "actions";

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9]{1,20}(-[a-z0-9]{1,20}){1,2}");

    static final String AGREED_TOGETHER = "Agreed together with the action";

    /** How often it is owed. */
    @Schema(name = "Rhythm")
    public record RhythmBody(
            @Schema(example = "1") @NotNull @Min(1) @Max(RecurringDuty.EVERY_MAX)
            Integer every,

            @NotNull RecurringDuty.Unit unit) {}

    /** An action that is owed once. */
    public AssignAction(
            String statement,
            String desiredOutcome,
            @Nullable SuccessMeasureBody successMeasure,
            @Nullable String contingency,
            @Nullable Priority priority,
            @Nullable NamedPerson owner,
            @Nullable String ownerAsWritten,
            @Nullable AgencyId leadAgency,
            @Nullable List<AgencyId> contributingAgencies,
            CommitteeId overseenBy,
            @Nullable LocalDate dueDate,
            @Nullable StatedDateBody dueDateAsWritten,
            @Nullable List<FindingId> alsoAnswers,
            @Nullable String numberInSource,
            @Nullable LocalDate effectiveOn,
            AuthorityBody authority,
            @Nullable SourceBody source) {
        this(
                statement,
                desiredOutcome,
                successMeasure,
                contingency,
                priority,
                owner,
                ownerAsWritten,
                leadAgency,
                contributingAgencies,
                overseenBy,
                dueDate,
                dueDateAsWritten,
                alsoAnswers,
                numberInSource,
                null,
                effectiveOn,
                authority,
                source);
    }

    /** The body that records it again. */
    public static AssignAction of(ActionAssigned recorded) {
        return new AssignAction(
                recorded.statement(),
                recorded.desiredOutcome(),
                SuccessMeasureBody.ofNullable(recorded.successMeasure()),
                recorded.contingency(),
                recorded.priority(),
                NamedPerson.ofNullable(recorded.owner()),
                recorded.ownerAsWritten() == null
                        ? null
                        : recorded.ownerAsWritten().value(),
                recorded.leadAgency(),
                recorded.contributingAgencies(),
                recorded.overseenBy(),
                recorded.dueDate(),
                StatedDateBody.ofNullable(recorded.dueDateAsWritten()),
                recorded.alsoAnswers(),
                recorded.numberInSource(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @AssertTrue(message = "dueDate: is a calendar date, or dueDateAsWritten takes its place; give one of them")
    @Schema(hidden = true)
    boolean isDatedOrImported() {
        return (dueDate == null) != (dueDateAsWritten == null);
    }

    @AssertTrue(message = "owner: is a named person, or ownerAsWritten takes their place; give one of them")
    @Schema(hidden = true)
    boolean isOwnedOrImported() {
        return (owner == null) != (ownerAsWritten == null);
    }

    @AssertTrue(message = "leadAgency: is given beside ownerAsWritten; a named owner's agency leads the action")
    @Schema(hidden = true)
    boolean isLedByOneAgency() {
        return owner == null ? leadAgency != null : leadAgency == null || leadAgency.equals(owner.agency());
    }

    @AssertTrue(message = "recurs: needs dueDate, the day by which it is first owed")
    @Schema(hidden = true)
    boolean isFirstOwedOnADay() {
        return recurs == null || dueDate != null;
    }

    /** The assignment begins the action, so nothing precedes it. */
    @Override
    public Decision takenOver(Decision decision, LocalDate agreedOn) {
        return decision;
    }

    /** The finding's part; {@link #assigned} is the action's. */
    @Override
    public FindingEvent event(FindingState now, Decision decision, DecisionContext context) {
        return agreed(now, decision);
    }

    /** The next action by number: of all that were agreed, whatever their day. */
    ActionAgreed agreed(FindingState latest, Decision decision) {
        return new ActionAgreed(
                latest.finding(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                ActionId.of(latest.finding(), latest.actions().size() + 1));
    }

    /** States, within a correction, how the action should have been assigned. */
    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return assigned(now.action(), decision, context);
    }

    /** Also checks the assignment itself, which no finding's rule sees. */
    @Override
    public void checkOthers(FindingState then, Decision decision, DecisionContext context) {
        var next = ActionId.of(then.finding(), then.actions().size() + 1);
        AssignmentRules.check(assigned(next, decision, context), context.streams());
    }

    ActionAssigned assigned(ActionId action, Decision decision, DecisionContext context) {
        return new ActionAssigned(
                action,
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                others(action.findingId()),
                statement,
                desiredOutcome,
                successMeasure == null ? null : successMeasure.asMeasure(),
                contingency,
                Objects.requireNonNullElse(priority, Priority.MEDIUM),
                leadAgency == null ? Objects.requireNonNull(owner).agency() : leadAgency,
                owner == null ? null : owner.in(context.people()),
                ownerAsWritten == null ? null : words(ownerAsWritten, context.people()),
                orNone(contributingAgencies).stream().distinct().toList(),
                overseenBy,
                dueDate,
                StatedDateBody.orNull(dueDateAsWritten),
                numberInSource);
    }

    /** The words themselves, or the identifier of those that were recorded, in a correction of something else. */
    private static PersonId words(String written, People people) {
        if (IDENTIFIER.matcher(written).matches() && people.isOfSource(new PersonId(written)))
            return new PersonId(written);
        return people.ofSource(written);
    }

    /** The recurring duty that is agreed with the action; null if it is owed once. */
    @Nullable
    RecurringDutySet duty(ActionAssigned assigned) {
        return recurs == null || assigned.dueDate() == null
                ? null
                : new RecurringDutySet(
                        assigned.actionId(),
                        assigned.effectiveOn(),
                        assigned.authority(),
                        assigned.source(),
                        new RecurringDuty(recurs.every(), recurs.unit(), assigned.dueDate()),
                        AGREED_TOGETHER);
    }

    private List<FindingId> others(FindingId finding) {
        return orNone(alsoAnswers).stream()
                .filter(other -> !other.equals(finding))
                .distinct()
                .toList();
    }

    @Override
    public References references() {
        return References.to(owner)
                .and(leadAgency)
                .and(orNone(contributingAgencies))
                .and(overseenBy);
    }

    @Override
    public AssignAction naming(LongUnaryOperator place) {
        return this;
    }

    @Override
    public @Nullable AssignAction restated() {
        return null;
    }
}
