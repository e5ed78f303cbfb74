package org.throughline.command.possible;

import static java.util.Map.entry;
import static org.throughline.command.possible.Trial.WORDS;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.throughline.command.PositionBody;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.alert.AcknowledgeAlert;
import org.throughline.command.action.alert.RefuseMoreTime;
import org.throughline.command.action.alert.RequestMoreTime;
import org.throughline.command.action.amendment.AmendAction;
import org.throughline.command.action.challenge.AnswerEscalation;
import org.throughline.command.action.challenge.EscalateAction;
import org.throughline.command.action.challenge.NoteAction;
import org.throughline.command.action.challenge.OpenDispute;
import org.throughline.command.action.challenge.RecordConcern;
import org.throughline.command.action.challenge.ResolveDispute;
import org.throughline.command.action.challenge.StatePosition;
import org.throughline.command.action.claim.AssessProgress;
import org.throughline.command.action.claim.MarkActionComplete;
import org.throughline.command.action.claim.RecordProgress;
import org.throughline.command.action.claim.VerifyCompletion;
import org.throughline.command.action.claim.WithdrawClaim;
import org.throughline.command.action.ending.CloseAction;
import org.throughline.command.action.ending.ReopenAction;
import org.throughline.command.action.evidence.RecordImpactEvidence;
import org.throughline.command.action.ownership.AnswerContribution;
import org.throughline.command.action.ownership.AnswerContribution.Agreement;
import org.throughline.command.action.ownership.ArrangeCover;
import org.throughline.command.action.ownership.DeclineAssignment;
import org.throughline.command.action.ownership.DelegateOversight;
import org.throughline.command.action.ownership.EndCover;
import org.throughline.command.action.ownership.NameSecondOwner;
import org.throughline.command.action.ownership.ReassignAction;
import org.throughline.command.action.ownership.RecordOwnerLeft;
import org.throughline.command.action.ownership.ReleaseSecondOwner;
import org.throughline.command.action.ownership.ReturnOversight;
import org.throughline.command.action.signoff.DeclineReopening;
import org.throughline.command.action.signoff.MeetCondition;
import org.throughline.command.action.signoff.RecordSustainedCheck;
import org.throughline.command.action.signoff.RevokeSignOff;
import org.throughline.command.action.signoff.SignOffAction;
import org.throughline.command.action.timing.AnswerOccurrence;
import org.throughline.command.action.timing.EndRecurringDuty;
import org.throughline.command.action.timing.ExtendHold;
import org.throughline.command.action.timing.HoldAction;
import org.throughline.command.action.timing.MoveMilestone;
import org.throughline.command.action.timing.ReachMilestone;
import org.throughline.command.action.timing.RebaselineAction;
import org.throughline.command.action.timing.ReleaseHold;
import org.throughline.command.action.timing.SetMilestone;
import org.throughline.command.action.timing.SetRecurringDuty;
import org.throughline.command.ratification.RatifyChairsAction;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Milestone;
import org.throughline.domain.action.Ownership.Contribution;
import org.throughline.domain.action.Ownership.Contribution.Answer;
import org.throughline.domain.action.Ownership.Cover;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.events.AgencyId;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.DisputedMatter;
import org.throughline.events.HoldReason;
import org.throughline.events.RatificationOutcome;
import org.throughline.events.action.AssessedProgress;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.OccurrenceResult;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.SourceKind;

/** For every decision on an action the body that fits its state, if any body does. */
record TrialsOnActions(Trial with, ActionState now) {

    private static final long HOLD_DAYS = 28;

    /** By the last part of their path. */
    static final Map<String, Function<TrialsOnActions, ActionCommand>> ALL = Map.ofEntries(
            entry(RecordProgress.PATH, trial -> new RecordProgress(WORDS, null, null, null, null, null)),
            entry(AssessProgress.PATH, TrialsOnActions::assessment),
            entry(MarkActionComplete.PATH, trial -> new MarkActionComplete(WORDS, trial.with.today(), null, null)),
            entry(WithdrawClaim.PATH, _ -> new WithdrawClaim(WORDS, null, null)),
            entry(VerifyCompletion.PATH, TrialsOnActions::verification),
            entry(RebaselineAction.PATH, TrialsOnActions::rebaseline),
            entry(AmendAction.PATH, TrialsOnActions::amendment),
            entry(SetRecurringDuty.PATH, TrialsOnActions::duty),
            entry(AnswerOccurrence.PATH, TrialsOnActions::occurrence),
            entry(EndRecurringDuty.PATH, trial -> new EndRecurringDuty(WORDS, null, trial.with.board(), null)),
            entry(SetMilestone.PATH, trial -> new SetMilestone(WORDS, trial.with.today(), null, null, null, null)),
            entry(MoveMilestone.PATH, TrialsOnActions::milestoneMoved),
            entry(
                    ReachMilestone.PATH,
                    trial -> new ReachMilestone(trial.milestone().number(), null, null, null)),
            entry(HoldAction.PATH, TrialsOnActions::hold),
            entry(ExtendHold.PATH, trial -> new ExtendHold(trial.later(), WORDS, null, trial.with.board(), null)),
            entry(ReleaseHold.PATH, trial -> new ReleaseHold(WORDS, null, trial.with.board(), null)),
            entry(RecordImpactEvidence.PATH, TrialsOnActions::evidence),
            entry(SignOffAction.PATH, trial -> new SignOffAction(null, null, null, null, trial.with.board(), null)),
            entry(
                    MeetCondition.PATH,
                    trial -> new MeetCondition(trial.condition(), WORDS, null, trial.with.board(), null)),
            entry(RevokeSignOff.PATH, trial -> new RevokeSignOff(WORDS, null, trial.with.board(), null)),
            entry(RecordSustainedCheck.PATH, TrialsOnActions::check),
            entry(DeclineReopening.PATH, trial -> new DeclineReopening(WORDS, null, trial.with.board(), null)),
            entry(CloseAction.PATH, TrialsOnActions::closure),
            entry(ReopenAction.PATH, trial -> new ReopenAction(WORDS, trial.later(), null, trial.with.board(), null)),
            entry(ReassignAction.PATH, TrialsOnActions::reassignment),
            entry(RecordOwnerLeft.PATH, _ -> new RecordOwnerLeft(null, null, null)),
            entry(NameSecondOwner.PATH, TrialsOnActions::secondOwner),
            entry(ReleaseSecondOwner.PATH, trial -> new ReleaseSecondOwner(WORDS, null, trial.with.board(), null)),
            entry(ArrangeCover.PATH, TrialsOnActions::cover),
            entry(EndCover.PATH, _ -> new EndCover(WORDS, null, null, null)),
            entry(DeclineAssignment.PATH, TrialsOnActions::declined),
            entry(AnswerContribution.PATH, TrialsOnActions::contribution),
            entry(DelegateOversight.PATH, TrialsOnActions::delegation),
            entry(ReturnOversight.PATH, TrialsOnActions::returned),
            entry(NoteAction.PATH, trial -> new NoteAction(null, null, trial.with.board(), null)),
            entry(RecordConcern.PATH, TrialsOnActions::concern),
            entry(EscalateAction.PATH, TrialsOnActions::escalation),
            entry(AnswerEscalation.PATH, TrialsOnActions::answer),
            entry(OpenDispute.PATH, TrialsOnActions::dispute),
            entry(StatePosition.PATH, trial -> new StatePosition(trial.position(), null, null)),
            entry(ResolveDispute.PATH, TrialsOnActions::resolution),
            entry(AcknowledgeAlert.PATH, _ -> new AcknowledgeAlert(null, null, null)),
            entry(RequestMoreTime.PATH, TrialsOnActions::request),
            entry(RefuseMoreTime.PATH, trial -> new RefuseMoreTime(WORDS, null, trial.with.board(), null)),
            entry(RatifyChairsAction.PATH, TrialsOnActions::ratification));

    private AgencyId lead() {
        return now.ownership().leadAgency();
    }

    private LocalDate later() {
        return with.today().plusDays(HOLD_DAYS);
    }

    private PositionBody position() {
        return with.positionOf(lead()).getFirst();
    }

    private ActionCommand assessment() {
        return new AssessProgress(
                AssessedProgress.ON_TRACK, with.independentOf(now), WORDS, null, null, with.minute(), null);
    }

    private ActionCommand verification() {
        return new VerifyCompletion(
                VerifyCompletion.Outcome.ACCEPTED,
                with.independentOf(now),
                WORDS,
                null,
                null,
                null,
                null,
                with.minute(),
                null);
    }

    private ActionCommand rebaseline() {
        return new RebaselineAction(
                with.after(now.dueDates().current()), null, RebaselineReason.OTHER, WORDS, null, with.board(), null);
    }

    private ActionCommand amendment() {
        return new AmendAction(WORDS, null, null, null, null, null, null, null, WORDS, null, with.board(), null);
    }

    private ActionCommand duty() {
        return new SetRecurringDuty(
                RecurringDuty.EVERY_MAX, RecurringDuty.Unit.WEEKS, later(), WORDS, null, with.board(), null);
    }

    private ActionCommand occurrence() {
        var duty = now.duty();
        var due = duty == null ? with.today() : duty.nextDueOn();
        return new AnswerOccurrence(due, OccurrenceResult.DONE, WORDS, null, null, null);
    }

    /** The first that is not reached. */
    private Milestone milestone() {
        return now.forecast().milestones().stream()
                .filter(each -> each.reachedOn() == null)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(Rule.MILESTONE_IS_AHEAD, "no milestone of the action is ahead"));
    }

    private ActionCommand milestoneMoved() {
        var milestone = milestone();
        var to = with.today().equals(milestone.dueOn()) ? with.today().plusDays(1) : with.today();
        return new MoveMilestone(milestone.number(), to, null, WORDS, null, null, null);
    }

    private ActionCommand hold() {
        return new HoldAction(HoldReason.OTHER_LEGAL_REASON, WORDS, later(), null, null, with.board(), null);
    }

    /** Self-assessed where the lead agency says it, which it always may. */
    private ActionCommand evidence() {
        boolean own =
                with.asker().agency() == null || lead().equals(with.asker().agency());
        return new RecordImpactEvidence(
                EvidenceLevel.PRACTICE,
                SourceKind.CASE_AUDIT,
                WORDS,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                WORDS,
                null,
                null,
                own ? with.somebodyOf(lead()) : with.independentOf(now),
                own ? Independence.SELF_ASSESSED : Independence.INDEPENDENT,
                null,
                null,
                null,
                with.minute(),
                null);
    }

    /** The first that is not met. */
    private int condition() {
        var signOff = now.assurance().signOff();
        if (signOff == null) return 1;
        for (int i = 0; i < signOff.conditions().size(); i++)
            if (!signOff.conditions().get(i).met()) return i + 1;
        throw new RuleViolated(Rule.CONDITION_IS_NOT_YET_MET, "no condition of the sign-off is left to be met");
    }

    private ActionCommand check() {
        var due = now.impact().checks().stream()
                .filter(each -> each.waits() || each.result() == CheckResult.NOT_DONE)
                .map(SustainedCheck::dueOn)
                .findFirst();
        if (due.isEmpty() && now.assurance().signOff() != null)
            throw new RuleViolated(Rule.SUSTAINED_CHECK_IS_SCHEDULED, "no sustained check waits for its result");
        return new RecordSustainedCheck(
                due.orElse(with.today()), CheckResult.NOT_COMPARABLE, WORDS, null, null, with.minute(), null);
    }

    private ActionCommand closure() {
        var reason = now.assurance().signOff() == null
                ? ClosureReason.NOT_TO_BE_IMPLEMENTED
                : ClosureReason.COMPLETED_WITHOUT_IMPACT_EVIDENCE;
        return new CloseAction(reason, WORDS, null, null, with.board(), null);
    }

    private ActionCommand reassignment() {
        return new ReassignAction(with.somebodyOf(lead()), WORDS, null, null, with.board(), null);
    }

    private ActionCommand secondOwner() {
        return new NameSecondOwner(with.somebodyOf(lead()), WORDS, null, with.board(), null);
    }

    /** After every cover that is arranged. */
    private ActionCommand cover() {
        var last = now.ownership().covers().stream()
                .filter(cover -> cover.endedOn() == null)
                .map(Cover::to)
                .max(LocalDate::compareTo)
                .orElse(null);
        var from = with.after(last);
        return new ArrangeCover(with.somebodyOf(lead()), from, from, WORDS, null, null, null);
    }

    private ActionCommand declined() {
        return new DeclineAssignment(with.agencyOr(lead()), WORDS, null, null);
    }

    /** The answer that the agency has not given. */
    private ActionCommand contribution() {
        var parts = now.ownership().contributions();
        var asked = with.agencyOr(parts.isEmpty() ? lead() : parts.getFirst().agency());
        boolean accepted = parts.stream()
                .filter(part -> part.agency().equals(asked))
                .map(Contribution::answer)
                .anyMatch(Answer.ACCEPTED::equals);
        return accepted
                ? new AnswerContribution(asked, Agreement.DECLINED, WORDS, null, null)
                : new AnswerContribution(asked, Agreement.ACCEPTED, null, null, null);
    }

    private ActionCommand delegation() {
        return new DelegateOversight(with.otherThan(now.oversight().overseers()), WORDS, null, with.board(), null);
    }

    private ActionCommand returned() {
        return new ReturnOversight(Trial.before(now.oversight().overseers()), WORDS, null, with.board(), null);
    }

    private ActionCommand concern() {
        return new RecordConcern(with.asker().agency(), WORDS, null, with.minute(), null);
    }

    private ActionCommand escalation() {
        return new EscalateAction(EscalationStep.BOARD, WORDS, null, with.minute(), null);
    }

    /** At the step at which it waits. */
    private ActionCommand answer() {
        var waiting = now.challenges().waiting();
        return new AnswerEscalation(
                waiting == null ? EscalationStep.AGENCY_LEAD : waiting.to(), WORDS, true, null, with.minute(), null);
    }

    private ActionCommand dispute() {
        return new OpenDispute(DisputedMatter.DUE_DATE, with.positionOf(lead()), null, null, null);
    }

    private ActionCommand resolution() {
        return new ResolveDispute(DisputeOutcome.UPHELD, WORDS, null, with.board(), null);
    }

    private ActionCommand request() {
        return new RequestMoreTime(with.after(now.dueDates().current()), WORDS, null, null, null);
    }

    private ActionCommand ratification() {
        return new RatifyChairsAction(
                Trial.toBeRatified(now.chairsActions()), RatificationOutcome.RATIFIED, null, null, with.board(), null);
    }
}
