package org.throughline.domain.action;

import static org.throughline.domain.action.ActionStatus.AGREED;
import static org.throughline.domain.action.ActionStatus.CLAIMED;
import static org.throughline.domain.action.ActionStatus.CLOSED;
import static org.throughline.domain.action.ActionStatus.IN_PROGRESS;
import static org.throughline.domain.action.ActionStatus.SIGNED_OFF;
import static org.throughline.domain.action.ActionStatus.SUSTAINED;
import static org.throughline.domain.action.ActionStatus.VERIFIED;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ChairsActions;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.ActionState.Progress;
import org.throughline.domain.action.Claim.Answer;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.ActionRatificationEvent;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.AssuranceEvent;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.ChallengeEvent;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ChallengeEvent.PositionStated;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.OccurrenceResult;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;
import org.throughline.events.action.OwnershipEvent.CoverArranged;
import org.throughline.events.action.OwnershipEvent.CoverEnded;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.action.OwnershipEvent.SecondOwnerNamed;
import org.throughline.events.action.OwnershipEvent.SecondOwnerReleased;
import org.throughline.events.action.TimingEvent;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/**
 * The one place that says which parts of an {@link ActionState} each event changes. Every switch lists every event, so that
 * a new event does not compile until it is listed here.
 *
 * <p>An event is <em>substantive</em> when it shows work on the promise or a look at its result. A rebaseline is not:
 * otherwise every extension would make a stalled action look active. Notes, concerns, escalations, holds and changes of
 * owner are not either.
 */
final class ActionFold {

    private final ActionAssigned promise;
    private final @Nullable DriftFacts factsBefore;
    private long version;
    private Terms terms;
    private List<Amendment> amendments;
    private ActionStatus stage;
    private Ownership ownership;
    private @Nullable Vacancy vacancy;
    private Oversight oversight;
    private @Nullable Progress progress;
    private List<ProgressAssessment> assessments;
    private DueDates dueDates;
    private @Nullable Duty duty;
    private Claims claims;
    private Assurance assurance;
    private ImpactState impact;
    private Activity activity;
    private Forecast forecast;
    private Challenges challenges;
    private Alerts alerts;
    private List<Hold> holds;
    private @Nullable Restriction restriction;
    private Ending ending;
    private ChairsActions chairsActions;

    private ActionFold(Recorded<ActionEvent> first, ActionAssigned assigned) {
        var at = EventReference.of(first);
        promise = assigned;
        factsBefore = null;
        version = first.version();
        terms = Terms.of(assigned);
        amendments = List.of();
        stage = AGREED;
        ownership = Ownership.of(assigned);
        vacancy = Vacancy.by(at, assigned);
        oversight = Oversight.by(assigned.overseenBy());
        progress = null;
        assessments = List.of();
        dueDates = DueDates.promised(at, assigned);
        duty = null;
        claims = Claims.NONE;
        assurance = Assurance.NONE;
        impact = ImpactState.NONE;
        activity = Activity.begun(at);
        forecast = Forecast.NONE;
        challenges = Challenges.NONE;
        alerts = Alerts.begun(first.recordedAt(), at.on());
        holds = List.of();
        restriction = null;
        ending = Ending.NONE;
        chairsActions = ChairsActions.NONE.then(first);
    }

    ActionFold(ActionState before) {
        promise = before.promise();
        factsBefore = before.facts();
        version = before.version();
        terms = before.terms();
        amendments = before.amendments();
        stage = before.stage();
        ownership = before.ownership();
        vacancy = before.vacancy();
        oversight = before.oversight();
        progress = before.progress();
        assessments = before.assessments();
        dueDates = before.dueDates();
        duty = before.duty();
        claims = before.claims();
        assurance = before.assurance();
        impact = before.impact();
        activity = before.activity();
        forecast = before.forecast();
        challenges = before.challenges();
        alerts = before.alerts();
        holds = before.holds();
        restriction = before.restriction();
        ending = before.ending();
        chairsActions = before.chairsActions();
    }

    static ActionFold begunBy(Recorded<ActionEvent> first) {
        if (!(first.event() instanceof ActionAssigned assigned))
            throw new IllegalArgumentException("an action begins with its assignment");
        return new ActionFold(first, assigned);
    }

    void apply(Recorded<ActionEvent> recorded) {
        var at = EventReference.of(recorded);
        version = Math.max(version, recorded.version());
        chairsActions = chairsActions.then(recorded);
        switch (recorded.event()) {
            case ActionAssigned _ -> throw new IllegalArgumentException("an action is assigned once");
            case ProgressRecorded e -> {
                substantive(at);
                progress = Progress.of(e);
                forecast = forecast.expected(e.forecastDate());
                if (stage == AGREED) stage = IN_PROGRESS;
            }
            case ActionRebaselined e -> {
                dueDates = dueDates.rebaselined(at, e);
                alerts = alerts.withoutRequest();
            }
            case ProgressAssessed e -> assessments = ImmutableLists.append(assessments, ProgressAssessment.of(at, e));
            case ActionAmended e -> {
                var amended = terms.amendedBy(e);
                amendments = ImmutableLists.append(amendments, Amendment.of(at, e, terms, amended));
                terms = amended;
                ownership = ownership.amended(e);
            }
            case ActionMarkedComplete e -> {
                substantive(at);
                claims = claims.made(at);
                stage = CLAIMED;
            }
            case CompletionVerified e -> {
                substantive(at);
                claims = claims.answered(Answer.ACCEPTED, at);
                assurance = assurance.accepted(at, e, ownership.leadAgency());
                stage = VERIFIED;
            }
            case CompletionRefused e -> {
                substantive(at);
                claims = claims.answered(Answer.REFUSED, at);
                assurance = assurance.refused(at, e, ownership.leadAgency());
                stage = afterClaim();
            }
            case ActionSignedOff e -> {
                substantive(at);
                assurance = assurance.signedOff(
                        at, e, claims.refusals(), dueDates.moves().size());
                impact = impact.signedOff(at, e.sustainedChecksOn());
                stage = SIGNED_OFF;
            }
            case ImpactEvidenceRecorded e -> {
                substantive(at);
                impact = impact.measured(at, e.evidence());
            }
            case ActionEventCorrected _ -> {}
            case OwnershipEvent e -> ownership(at, e);
            case TimingEvent e -> timing(at, e);
            case ClaimEvent e -> claim(at, e);
            case AssuranceEvent e -> assurance(at, e);
            case EndingEvent e -> ending(recorded, at, e);
            case ChallengeEvent e -> challenge(at, e);
            case AlertEvent e -> alert(at, e);
            case ActionRatificationEvent _ -> {} // only chairsActions
        }
    }

    private void ownership(EventReference at, OwnershipEvent event) {
        switch (event) {
            case ActionReassigned e -> {
                ownership = ownership.reassigned(e);
                vacancy = null;
            }
            case OwnerLeft e -> {
                vacancy = Vacancy.by(at, e);
                ownership = ownership.left(e);
            }
            case SecondOwnerNamed e -> ownership = ownership.seconded(e);
            case SecondOwnerReleased e -> ownership = ownership.released(e);
            case CoverArranged e -> ownership = ownership.covered(e);
            case CoverEnded e -> ownership = ownership.coverEnded(e);
            case PersonIdentified e -> ownership = ownership.identified(e);
            case AssignmentDeclined e -> vacancy = Vacancy.by(at, e);
            case ContributionAccepted e -> ownership = ownership.accepted(e);
            case ContributionDeclined e -> ownership = ownership.declined(e);
            case OversightDelegated e -> oversight = oversight.delegated(e.to(), e.effectiveOn(), e.reason());
            case OversightReturned e -> oversight = oversight.returned(e.to(), e.effectiveOn(), e.reason());
        }
    }

    private void timing(EventReference at, TimingEvent event) {
        switch (event) {
            case MilestoneSet e -> forecast = forecast.milestoneSet(e);
            case MilestoneMoved e -> forecast = forecast.milestoneMoved(e);
            case MilestoneReached e -> {
                substantive(at);
                forecast = forecast.milestoneReached(e);
            }
            case ActionHeld e ->
                holds = ImmutableLists.append(holds, Hold.placed(at, false, e.reason(), e.explanation(), e.reviewBy()));
            case HoldReviewed e ->
                holds = ImmutableLists.replace(holds, Hold::inForce, hold -> hold.reviewed(at, e.reviewBy()));
            case HoldReleased _ -> holds = ImmutableLists.replace(holds, Hold::inForce, hold -> hold.released(at));
            case RecurringDutySet e -> {
                duty = Duty.set(at, e, duty);
                dueDates = dueDates.recurring(at, e);
                alerts = alerts.withoutRequest();
            }
            case OccurrenceAnswered e -> occurrence(at, e);
            case RecurringDutyEnded e -> duty = duty == null ? null : duty.ended(at.on(), e.reason());
            case MoreTimeRequested e -> alerts = alerts.requested(at, e);
            case MoreTimeRefused _ -> alerts = alerts.withoutRequest();
        }
    }

    /** An occurrence that was done shows work; one that was missed does not. */
    private void occurrence(EventReference at, OccurrenceAnswered event) {
        if (event.result() == OccurrenceResult.DONE) substantive(at);
        if (duty == null) return;
        duty = duty.answered(at, event);
        dueDates = dueDates.occurrence(at, duty.nextDueOn());
        alerts = alerts.withoutRequest();
    }

    private void claim(EventReference at, ClaimEvent event) {
        switch (event) {
            case ClaimWithdrawn _ -> claims = claims.answered(Answer.WITHDRAWN, at);
            case CompletionAcceptedInPart e -> {
                substantive(at);
                claims = claims.answered(Answer.ACCEPTED_IN_PART, at);
                assurance = assurance.acceptedInPart(at, e, ownership.leadAgency());
            }
        }
        stage = afterClaim();
    }

    private void assurance(EventReference at, AssuranceEvent event) {
        switch (event) {
            case ConditionMet e -> assurance = assurance.conditionMet(e);
            case SignOffRevoked e -> {
                assurance = assurance.revoked(e);
                impact = impact.takenBack(at);
                stage = VERIFIED;
            }
            case SustainedCheckRecorded e -> {
                if (e.result() != CheckResult.NOT_DONE) substantive(at);
                impact = impact.checked(at, e);
                if (stage != CLOSED) stage = impact.sustained() ? SUSTAINED : SIGNED_OFF;
            }
            case ReopeningDeclined e -> assurance = assurance.reopeningDeclined(e.effectiveOn());
        }
    }

    private void ending(Recorded<ActionEvent> recorded, EventReference at, EndingEvent event) {
        switch (event) {
            case ActionClosed e -> {
                ending = ending.closed(at, e);
                if (duty != null) duty = duty.ended(at.on(), e.explanation());
                alerts = alerts.withoutRequest();
                stage = CLOSED;
            }
            case ActionReopened e -> {
                substantive(at);
                dueDates = claims.accepted() == null
                        ? dueDates.reopenedUndone(at, e.authority(), e.dueDate(), e.cause())
                        : dueDates.reopened(at, e.dueDate());
                claims = claims.setAside();
                assurance = assurance.reopened(e);
                impact = impact.takenBack(at);
                alerts = alerts.reopened(recorded.recordedAt(), e);
                ending = ending.reopened(e);
                stage = IN_PROGRESS;
            }
        }
    }

    private void challenge(EventReference at, ChallengeEvent event) {
        switch (event) {
            case ActionNoted _ -> {
                challenges = challenges.withNote();
                activity = activity.noted(at);
            }
            case ConcernRecorded _ -> {
                challenges = challenges.withConcern();
                activity = activity.challenged(at);
            }
            case ActionEscalated e -> {
                challenges = challenges.escalated(at, e);
                activity = activity.answeredConcerns();
            }
            case DisputeOpened e -> {
                challenges = challenges.disputed(at, e);
                activity = activity.answeredConcerns();
            }
            case EscalationAnswered e -> challenges = challenges.answered(e);
            case PositionStated e -> challenges = challenges.stated(e);
            case DisputeResolved e -> challenges = challenges.resolved(e);
        }
    }

    private void alert(EventReference at, AlertEvent event) {
        switch (event) {
            case AlertRaised e -> alerts = alerts.raised(at, e);
            case AlertAcknowledged e -> alerts = alerts.acknowledged(e);
            case AlertAnswered e -> alerts = alerts.answered(e);
            case AlertCleared e -> alerts = alerts.cleared(e);
            case OwnerReminded e -> alerts = alerts.reminded(e);
        }
    }

    void limit(ReviewLimits ofReview) {
        holds = Stream.concat(holds.stream(), ofReview.holds().stream())
                .sorted(Comparator.comparing(Hold::from))
                .toList();
        restriction = ofReview.restriction();
    }

    ActionState state() {
        var facts = DriftFacts.of(
                stage, terms.priority(), dueDates, claims, impact, activity, vacancy, holds, ending.closed());
        return new ActionState(
                version,
                promise,
                terms,
                amendments,
                stage,
                ownership,
                vacancy,
                oversight,
                progress,
                assessments,
                dueDates,
                duty,
                claims,
                assurance,
                impact,
                activity,
                forecast,
                challenges,
                alerts,
                holds,
                restriction,
                ending,
                chairsActions,
                factsBefore != null && factsBefore.equals(facts) ? factsBefore : facts);
    }

    private void substantive(EventReference at) {
        activity = activity.substantive(at);
    }

    /** A second claim, effective earlier, can still wait for its answer when the first is answered. */
    private ActionStatus afterClaim() {
        return claims.waiting() == null ? IN_PROGRESS : CLAIMED;
    }
}
