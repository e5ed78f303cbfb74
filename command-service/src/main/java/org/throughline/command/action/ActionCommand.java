package org.throughline.command.action;

import static org.throughline.events.access.Role.AGENCY_LEAD;
import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.command.NamedPerson;
import org.throughline.domain.action.ActionState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.RebaselineReason;

/** What people may ask of an action: the common life of every action here, and the rest by what it is about. */
public sealed interface ActionCommand
        permits ActionCommand.RecordProgress,
                ActionCommand.RebaselineAction,
                ActionCommand.SignOffAction,
                ActionCommand.RecordImpactEvidence,
                ActionCommand.CorrectAction,
                ActionCommand.RestateAssignment,
                ClaimCommand,
                AlertCommand,
                OwnershipCommand,
                TimingCommand,
                AssuranceCommand,
                EndingCommand,
                ChallengeCommand {

    ActionId actionId();

    Decision decision();

    /** The event that records it, if no rule speaks against that. */
    ActionEvent event(ActionState now, AtHand atHand);

    /** The agencies whose leads may ask for it; everybody else who may ask does so for the board. */
    default List<AgencyId> speaksFor(ActionState now) {
        return List.of(now.ownership().leadAgency());
    }

    /** Says what changed. */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record RecordProgress(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            String whatChanged,
            @Nullable Integer percentComplete,
            @Nullable LocalDate forecastDate)
            implements ActionCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ProgressRecorded(
                    actionId, decision.effectiveOn(), decision.source(), whatChanged, percentComplete, forecastDate);
        }

        @Override
        public List<AgencyId> speaksFor(ActionState now) {
            return now.ownership().agencies();
        }
    }

    /**
     * Replaces the due date.
     *
     * @param dueDate null only when {@code dueDateAsWritten} keeps the words a source document has in its place
     */
    @MayAsk({SECRETARY, CHAIR})
    record RebaselineAction(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            @Nullable LocalDate dueDate,
            @Nullable String dueDateAsWritten,
            RebaselineReason reasonCode,
            String reason)
            implements ActionCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ActionRebaselined(
                    actionId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    now.dueDates().current(),
                    dueDate,
                    dueDateAsWritten,
                    reasonCode,
                    reason);
        }
    }

    /**
     * Ends the work by a committee's decision.
     *
     * @param sustainedChecksOn when to measure again; empty leaves it to the policy in force
     */
    @MayAsk({SECRETARY, CHAIR})
    record SignOffAction(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            @Nullable NamedPerson signedOffBy,
            List<String> conditions,
            List<LocalDate> sustainedChecksOn)
            implements ActionCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ActionSignedOff(
                    actionId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    signedOffBy == null ? null : signedOffBy.in(atHand.people()),
                    conditions,
                    sustainedChecksOn.isEmpty()
                            ? atHand.policy().on(decision.effectiveOn()).checksAfter(decision.effectiveOn())
                            : sustainedChecksOn.stream().sorted().toList());
        }
    }

    /** Records what a measurement of practice or outcome has shown. */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record RecordImpactEvidence(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, StatedEvidence evidence)
            implements ActionCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ImpactEvidenceRecorded(
                    actionId,
                    decision.effectiveOn(),
                    decision.authority(),
                    decision.source(),
                    evidence.in(atHand.people()));
        }

        @Override
        public List<AgencyId> speaksFor(ActionState now) {
            return now.ownership().agencies();
        }
    }

    /** Says rightly how the action was assigned, which nobody asks for but within a correction. */
    @MayAsk(SECRETARY)
    record RestateAssignment(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, StatedAssignment assignment)
            implements ActionCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return assignment.on(actionId, decision, atHand.people());
        }
    }

    /**
     * Says that an event was recorded wrongly.
     *
     * @param corrects its version
     * @param restated what would have recorded it rightly; null when it should not have been recorded at all
     */
    @MayAsk(SECRETARY)
    record CorrectAction(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            long corrects,
            String whatWasWrong,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @Nullable
            ActionCommand restated)
            implements ActionCommand {

        /** A correction has two events, which its story makes. */
        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            throw new IllegalStateException("a correction is not one event");
        }
    }
}
