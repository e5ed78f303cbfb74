package org.throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.ACTION_IS_OPEN;
import static org.throughline.command.Rule.ACTION_IS_UNDER_WAY;
import static org.throughline.command.Rule.ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT;
import static org.throughline.command.Rule.COMPLETION_IS_CLAIMED;
import static org.throughline.command.Rule.COMPLETION_IS_VERIFIED;
import static org.throughline.command.Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION;
import static org.throughline.command.Rule.DUE_DATE_MOVES;
import static org.throughline.command.Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY;
import static org.throughline.command.Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_ASSIGNMENT;
import static org.throughline.command.Rule.ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED;
import static org.throughline.command.Rule.SIGN_OFF_FOLLOWS_THE_VERIFICATION;
import static org.throughline.command.Rule.SIGN_OFF_IS_BY_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.SUSTAINED_CHECK_FOLLOWS_THE_SIGN_OFF;
import static org.throughline.command.Rule.VERIFICATION_FOLLOWS_THE_CLAIM;
import static org.throughline.command.Rule.VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Receipt;
import org.throughline.command.action.ActionCommand.MarkActionComplete;
import org.throughline.command.action.ActionCommand.RebaselineAction;
import org.throughline.command.action.ActionCommand.RecordImpactEvidence;
import org.throughline.command.action.ActionCommand.RecordProgress;
import org.throughline.command.action.ActionCommand.SignOffAction;
import org.throughline.command.action.ActionCommand.VerifyCompletion;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.impact.Independence;
import org.throughline.platform.board.Board;
import org.throughline.platform.people.People;

/** One promise by a named owner: agreed, under way, claimed complete, verified, signed off, and measured. */
@Aggregate(commandTargetResolver = "expectedVersionTargetResolver")
public class Action {

    private enum Stage {
        UNDER_WAY,
        CLAIMED,
        VERIFIED,
        SIGNED_OFF
    }

    @AggregateIdentifier
    private ActionId id;

    private Stage stage;
    private Participant owner;
    private final Set<AgencyId> agencies = new HashSet<>();
    private CommitteeId overseenBy;
    private LocalDate assignedOn;
    private @Nullable LocalDate dueDate;
    private LocalDate claimedOn;
    private LocalDate verifiedOn;

    @SuppressWarnings("NullAway.Init")
    private Action() {} // Axon rebuilds an action from its events

    /** Called by the finding, which alone knows when it was raised and which number comes next. */
    @SuppressWarnings("NullAway.Init") // its first event sets the fields
    public Action(ActionAssigned assigned) {
        apply(assigned);
    }

    @CommandHandler
    Receipt handle(RecordProgress command, Clock clock) {
        canTakeEffect(command, clock);
        LEAD_ACTS_FOR_THE_OWN_AGENCY.holdsIf(isAskedForOneOfItsAgencies(command));
        ACTION_IS_OPEN.holdsIf(stage != Stage.SIGNED_OFF);
        var decision = command.decision();
        return record(new ProgressRecorded(
                id,
                decision.effectiveOn(),
                decision.source(),
                command.whatChanged(),
                command.percentComplete(),
                command.forecastDate()));
    }

    @CommandHandler
    Receipt handle(RebaselineAction command, Clock clock) {
        canTakeEffect(command, clock);
        ACTION_IS_UNDER_WAY.holdsIf(stage == Stage.UNDER_WAY);
        var decision = command.decision();
        ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED.holdsIf(command.dueDate() != null || decision.source() != null);
        DUE_DATE_MOVES.holdsIf(!Objects.equals(command.dueDate(), dueDate));
        DUE_DATE_IS_NOT_BEFORE_ITS_DECISION.holdsIf(
                command.dueDate() == null || !command.dueDate().isBefore(decision.effectiveOn()));
        return record(new ActionRebaselined(
                id,
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                dueDate,
                command.dueDate(),
                command.dueDateAsWritten(),
                command.reason()));
    }

    @CommandHandler
    Receipt handle(MarkActionComplete command, Clock clock) {
        canTakeEffect(command, clock);
        LEAD_ACTS_FOR_THE_OWN_AGENCY.holdsIf(command.decision().isAskedFor(owner.agency()));
        ACTION_IS_UNDER_WAY.holdsIf(stage == Stage.UNDER_WAY);
        return record(new ActionMarkedComplete(
                id, command.decision().effectiveOn(), command.decision().source(), command.evidence()));
    }

    @CommandHandler
    Receipt handle(VerifyCompletion command, Clock clock, People people) {
        canTakeEffect(command, clock);
        COMPLETION_IS_CLAIMED.holdsIf(stage == Stage.CLAIMED);
        VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY.holdsIf(
                !command.verifier().agency().equals(owner.agency()));
        LEAD_ACTS_FOR_THE_OWN_AGENCY.holdsIf(
                command.decision().isAskedFor(command.verifier().agency()));
        VERIFICATION_FOLLOWS_THE_CLAIM.holdsIf(!command.decision().effectiveOn().isBefore(claimedOn));
        return record(answer(command, command.verifier().in(people)));
    }

    @CommandHandler
    Receipt handle(SignOffAction command, Clock clock, Board board, People people) {
        canTakeEffect(command, clock);
        COMPLETION_IS_VERIFIED.holdsIf(stage == Stage.VERIFIED);
        var decision = command.decision();
        var committee = decision.committeeAuthority().committee();
        SIGN_OFF_IS_BY_A_COMMITTEE_THAT_OVERSEES.holdsIf(committee.equals(overseenBy) || board.isTheBoard(committee));
        NOBODY_SIGNS_OFF_THEIR_OWN_ACTION.holdsIf(!board.isForumOf(committee, owner.agency()));
        SIGN_OFF_FOLLOWS_THE_VERIFICATION.holdsIf(!decision.effectiveOn().isBefore(verifiedOn));
        var checks = command.sustainedChecksOn().isEmpty()
                ? SustainedChecks.after(decision.effectiveOn())
                : command.sustainedChecksOn().stream().sorted().toList();
        SUSTAINED_CHECK_FOLLOWS_THE_SIGN_OFF.holdsIf(checks.getFirst().isAfter(decision.effectiveOn()));
        var signedOffBy =
                command.signedOffBy() == null ? null : command.signedOffBy().in(people);
        NOBODY_SIGNS_OFF_THEIR_OWN_ACTION.holdsIf(
                signedOffBy == null || !signedOffBy.person().equals(owner.person()));
        return record(new ActionSignedOff(
                id,
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                signedOffBy,
                command.conditions(),
                checks));
    }

    @CommandHandler
    Receipt handle(RecordImpactEvidence command, Clock clock, People people) {
        canTakeEffect(command, clock);
        LEAD_ACTS_FOR_THE_OWN_AGENCY.holdsIf(isAskedForOneOfItsAgencies(command));
        var stated = command.evidence();
        ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT.holdsIf(stated.independence() != Independence.INDEPENDENT
                || !stated.assessor().agency().equals(owner.agency()));
        var decision = command.decision();
        return record(new ImpactEvidenceRecorded(
                id, decision.effectiveOn(), decision.authority(), decision.source(), stated.in(people)));
    }

    private void canTakeEffect(ActionCommand command, Clock clock) {
        command.decision().isNotAheadOf(clock);
        NOTHING_PRECEDES_THE_ASSIGNMENT.holdsIf(
                !command.decision().effectiveOn().isBefore(assignedOn));
    }

    private boolean isAskedForOneOfItsAgencies(ActionCommand command) {
        return agencies.stream().anyMatch(command.decision()::isAskedFor);
    }

    private ActionEvent answer(VerifyCompletion command, Participant verifier) {
        var decision = command.decision();
        return command.refusal() == null
                ? new CompletionVerified(
                        id, decision.effectiveOn(), decision.authority(), decision.source(), verifier, command.method())
                : new CompletionRefused(
                        id,
                        decision.effectiveOn(),
                        decision.authority(),
                        decision.source(),
                        verifier,
                        command.method(),
                        command.refusal());
    }

    private Receipt record(ActionEvent event) {
        apply(event);
        return Receipt.of(id, getVersion());
    }

    @EventSourcingHandler
    void on(ActionEvent event) {
        switch (event) {
            case ActionAssigned e -> {
                id = e.actionId();
                stage = Stage.UNDER_WAY;
                owner = e.owner();
                agencies.add(e.owner().agency());
                agencies.addAll(e.contributingAgencies());
                overseenBy = e.overseenBy();
                assignedOn = e.effectiveOn();
                dueDate = e.dueDate();
            }
            case ActionRebaselined e -> dueDate = e.dueDate();
            case ActionMarkedComplete e -> {
                stage = Stage.CLAIMED;
                claimedOn = e.effectiveOn();
            }
            case CompletionVerified e -> {
                stage = Stage.VERIFIED;
                verifiedOn = e.effectiveOn();
            }
            case CompletionRefused _ -> stage = Stage.UNDER_WAY;
            case ActionSignedOff _ -> stage = Stage.SIGNED_OFF;
            case ProgressRecorded _, ImpactEvidenceRecorded _ -> {} // no later rule depends on them
        }
    }
}
