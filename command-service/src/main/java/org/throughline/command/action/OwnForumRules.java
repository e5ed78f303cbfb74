package org.throughline.command.action;

import static org.throughline.command.Rule.FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Amendment;
import org.throughline.domain.action.DueDate;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
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
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ChallengeEvent.PositionStated;
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.TimingEvent;
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/**
 * What a forum of the lead agency does not decide on an action of its agency, though oversight was delegated to it: whatever
 * takes from what was promised, and whatever judges the agency itself.
 */
final class OwnForumRules {

    private OwnForumRules() {}

    /** Refuses a decision of a forum of the lead agency that relieves its agency. */
    static void mayDecide(ActionEvent event, ActionState now, Board board) {
        var relief = relief(event, now);
        if (relief != null) isOfAnother(event.authority(), event.effectiveOn(), relief, now, board);
    }

    /** Refuses to correct under a minute of such a forum what another committee decided. */
    static void mayCorrect(ActionEvent wrong, @Nullable Authority minute, ActionState now, Board board) {
        var decided = wrong.authority();
        if (minute == null || decided == null || minute.committee().equals(decided.committee())) return;
        isOfAnother(minute, wrong.effectiveOn(), "correct what %s decided".formatted(decided.committee()), now, board);
    }

    /** The refusal says which committee decided, what it may not, and who may. */
    private static void isOfAnother(
            @Nullable Authority authority, LocalDate on, String relief, ActionState now, Board board) {
        if (authority == null) return;
        var since = IndependenceRules.sinceTheClaim(now, on);
        var forum = IndependenceRules.forumOfItsOwn(authority, now, since, board);
        FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY.check(
                forum == null, () -> "%s, and does not %s; %s may".formatted(forum, relief, others(now, since, board)));
    }

    private static String others(ActionState now, LocalDate since, Board board) {
        var committees = now.oversight().overseers().stream()
                .filter(committee -> !board.isTheBoard(committee))
                .filter(committee -> now.ownership()
                        .leadAgenciesSince(since)
                        .noneMatch(agency -> board.isForumOf(committee, agency)))
                .map(CommitteeId::value);
        return Stream.concat(committees, Stream.of("the Board")).collect(Collectors.joining(" or "));
    }

    /** How an event relieves the lead agency; null if it does not, or another rule judges that, as with sign-off and holds. */
    private static @Nullable String relief(ActionEvent event, ActionState now) {
        return switch (event) {
            case ActionRebaselined e -> {
                var to = DueDate.owedBy(e.dueDate(), e.dueDateAsWritten());
                if (to == null) yield "take the due date away";
                yield isLater(to, now) ? "move the due date to a later day" : null;
            }
            case ActionAmended e ->
                Amendment.onlyAdds(now.terms(), now.terms().amendedBy(e)) ? null : "reword or narrow what was promised";
            case RecurringDutySet e -> {
                var duty = now.duty();
                if (duty != null && duty.runs()) yield "give the recurring duty another rhythm";
                yield isLater(e.duty().firstDueOn(), now) ? "move the due date to a later day" : null;
            }
            case RecurringDutyEnded _ -> "end the recurring duty";
            case ActionClosed _ -> "close the action";
            case ActionReopened e ->
                now.dueDates().current() == null || isLater(e.dueDate(), now)
                        ? "give the action a later day by reopening it"
                        : null;
            case ReopeningDeclined _ -> "decline to reopen the action";
            case ActionReassigned e ->
                e.owner().agency().equals(now.ownership().leadAgency()) ? null : "give the action to another agency";
            case DisputeResolved _ -> "resolve a dispute about the action";
            case EscalationAnswered e ->
                e.by() == EscalationStep.AGENCY_LEAD ? null : "answer what was escalated beyond the agency";
            case ActionRatificationEvent _ -> "ratify or reverse a chair's action on it";
            case ActionAssigned _,
                    ActionEventCorrected _,
                    ProgressRecorded _,
                    ProgressAssessed _,
                    ActionMarkedComplete _,
                    CompletionVerified _,
                    CompletionRefused _,
                    ClaimEvent _,
                    ActionSignedOff _,
                    ImpactEvidenceRecorded _,
                    ConditionMet _,
                    SignOffRevoked _,
                    SustainedCheckRecorded _,
                    OwnershipEvent _,
                    TimingEvent _,
                    ActionNoted _,
                    ConcernRecorded _,
                    ActionEscalated _,
                    DisputeOpened _,
                    PositionStated _,
                    AlertEvent _ -> null;
        };
    }

    private static boolean isLater(LocalDate to, ActionState now) {
        var due = now.dueDates().current();
        return due != null && to.isAfter(due);
    }
}
