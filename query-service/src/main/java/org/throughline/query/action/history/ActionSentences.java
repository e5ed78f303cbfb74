package org.throughline.query.action.history;

import static org.throughline.query.action.history.Sentence.day;
import static org.throughline.query.action.history.Sentence.due;
import static org.throughline.query.action.history.Sentence.where;
import static org.throughline.query.action.history.Sentence.who;
import static org.throughline.query.action.history.Sentence.words;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
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
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
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

/** The sentences for what does not happen to every action. */
final class ActionSentences {

    private ActionSentences() {}

    static String of(ClaimEvent event) {
        return switch (event) {
            case ClaimWithdrawn e -> "Claim withdrawn: " + e.reason();
            case CompletionAcceptedInPart e ->
                "Claim accepted in part by %s: %s. Left to do: %s"
                        .formatted(who(e.verifier()), e.accepted(), e.outstanding());
        };
    }

    static String of(OwnershipEvent event) {
        return switch (event) {
            case ActionReassigned e -> "Reassigned to %s: %s".formatted(who(e.owner()), e.reason());
            case OwnerLeft e -> "The owner left: " + who(e.owner());
            case AssignmentDeclined e -> "%s answered \"not ours\": %s".formatted(e.agency(), e.reason());
            case SecondOwnerNamed e -> "Second owner named, %s: %s".formatted(who(e.owner()), e.reason());
            case SecondOwnerReleased e -> "Second owner released: " + e.reason();
            case CoverArranged e ->
                "%s covers for the owner from %s to %s: %s"
                        .formatted(who(e.cover()), day(e.from()), day(e.to()), e.reason());
            case CoverEnded e -> "Cover during leave ended early: " + e.reason();
            case PersonIdentified e -> "Who is named here as %s is %s: %s".formatted(e.was(), e.is(), e.reason());
            case ContributionAccepted e -> "%s agreed to contribute".formatted(e.agency());
            case ContributionDeclined e -> "%s declined to contribute: %s".formatted(e.agency(), e.reason());
            case OversightDelegated e -> "Oversight delegated to %s: %s".formatted(e.to(), e.reason());
            case OversightReturned e -> "Oversight returned to %s: %s".formatted(e.to(), e.reason());
        };
    }

    static String of(TimingEvent event) {
        return switch (event) {
            case MilestoneSet e ->
                "Milestone %d, due %s: %s".formatted(e.number(), due(e.dueOn(), e.dueOnAsWritten()), e.what());
            case MilestoneMoved e ->
                "Milestone %d moved to %s: %s".formatted(e.number(), due(e.dueOn(), e.dueOnAsWritten()), e.reason());
            case MilestoneReached e -> "Milestone %d reached%s".formatted(e.number(), and(e.note()));
            case ActionHeld e ->
                "On hold (%s), to be reviewed by %s: %s"
                        .formatted(words(e.reason()), day(e.reviewBy()), e.explanation());
            case HoldReviewed e ->
                "Hold extended, to be reviewed again by %s: %s".formatted(day(e.reviewBy()), e.explanation());
            case HoldReleased e -> "Hold released: " + e.explanation();
            case RecurringDutySet e -> "Recurring duty, %s: %s".formatted(Sentence.rhythm(e.duty()), e.reason());
            case OccurrenceAnswered e -> occurrence(e);
            case RecurringDutyEnded e -> "Recurring duty ended: " + e.reason();
            case MoreTimeRequested e -> "More time requested, until %s: %s".formatted(day(e.until()), e.reason());
            case MoreTimeRefused e -> "Request for more time refused: " + e.reason();
        };
    }

    private static String occurrence(OccurrenceAnswered event) {
        long late = CalendarDays.past(event.dueOn(), event.effectiveOn());
        return switch (event.result()) {
            case DONE ->
                "Occurrence due on %s done%s: %s"
                        .formatted(
                                day(event.dueOn()),
                                late == 0 ? "" : ", " + CalendarDays.inWords(late) + " late",
                                event.evidence());
            case MISSED ->
                "Occurrence due on %s missed, recorded %s after it was due: %s"
                        .formatted(day(event.dueOn()), CalendarDays.inWords(late), event.evidence());
        };
    }

    static String of(AssuranceEvent event) {
        return switch (event) {
            case ConditionMet e -> "Condition %d of the sign-off met: %s".formatted(e.condition(), e.how());
            case SignOffRevoked e -> "Sign-off revoked by %s: %s".formatted(where(e.authority()), e.reason());
            case SustainedCheckRecorded e ->
                "Sustained check due on %s: %s. %s".formatted(day(e.dueOn()), words(e.result()), e.observed());
            case ReopeningDeclined e -> "Not reopened: " + e.reason();
        };
    }

    static String of(EndingEvent event) {
        return switch (event) {
            case ActionClosed e ->
                "Closed (%s%s): %s"
                        .formatted(
                                words(e.reason()),
                                e.successor() == null ? "" : ", see " + e.successor(),
                                e.explanation());
            case ActionReopened e -> "Reopened, due %s: %s".formatted(day(e.dueDate()), e.cause());
        };
    }

    static String of(ChallengeEvent event) {
        return switch (event) {
            case ActionNoted e -> "Noted by %s%s".formatted(where(e.authority()), and(e.note()));
            case ConcernRecorded e ->
                "Challenged%s: %s".formatted(e.raisedBy() == null ? "" : " by " + e.raisedBy(), e.concern());
            case ActionEscalated e ->
                "Escalated to %s, to be answered by %s: %s".formatted(words(e.to()), day(e.answerBy()), e.reason());
            case EscalationAnswered e ->
                "Escalation answered by %s, %s: %s"
                        .formatted(words(e.by()), e.settled() ? "settled" : "not settled", e.answer());
            case DisputeOpened e ->
                "Dispute about the %s between %s"
                        .formatted(
                                words(e.matter()),
                                e.positions().stream()
                                        .map(position -> position.agency().value())
                                        .collect(Collectors.joining(", ")));
            case PositionStated e ->
                "%s in the dispute: %s"
                        .formatted(e.position().agency(), e.position().position());
            case DisputeResolved e -> "Dispute ended, %s: %s".formatted(words(e.outcome()), e.resolution());
        };
    }

    static String of(AlertEvent event) {
        return switch (event) {
            case AlertRaised e ->
                "Alert to %s, %s, to be answered by %s: %s"
                        .formatted(
                                switch (e.digest().reader()) {
                                    case LEAD, OWNER -> "the lead of " + e.agency();
                                    case COMMITTEE -> "committee " + e.digest().readerId();
                                },
                                words(e.news()),
                                day(e.answerBy()),
                                e.reasons().stream().map(Sentence::words).collect(Collectors.joining(", ")));
            case AlertAcknowledged e ->
                "Alert acknowledged by %s, to be answered by %s%s"
                        .formatted(e.agency(), day(e.answerBy()), and(e.note()));
            case AlertAnswered e -> "Alert answered: " + words(e.answer());
            case AlertCleared e -> "Alert cleared: " + words(e.because());
            case OwnerReminded e ->
                "Owner reminded that it is due on %s, the reminder of %d days before"
                        .formatted(day(e.dueDate()), e.daysBefore());
        };
    }

    private static String and(@Nullable String note) {
        return note == null ? "" : ": " + note;
    }
}
