package org.throughline.command.action.signoff;

import static org.throughline.command.Rule.ACTION_IS_SIGNED_OFF;
import static org.throughline.command.Rule.COMPLETION_IS_VERIFIED;
import static org.throughline.command.Rule.CONDITION_IS_FOUND_MET_BY_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.CONDITION_IS_NOT_YET_MET;
import static org.throughline.command.Rule.CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE;
import static org.throughline.command.Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION;
import static org.throughline.command.Rule.REOPENING_IS_PROPOSED;
import static org.throughline.command.Rule.SIGN_OFF_IS_BY_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS;
import static org.throughline.command.Rule.SUSTAINED_CHECK_FOLLOWS_THE_SIGN_OFF;
import static org.throughline.command.Rule.SUSTAINED_CHECK_HAS_NO_RESULT_YET;
import static org.throughline.command.Rule.SUSTAINED_CHECK_IS_DONE_AROUND_ITS_DAY;
import static org.throughline.command.Rule.SUSTAINED_CHECK_IS_SCHEDULED;
import static org.throughline.command.Rule.SUSTAINED_CHECK_RESTS_ON_INDEPENDENT_EVIDENCE;
import static org.throughline.command.Wording.day;
import static org.throughline.command.Wording.words;
import static org.throughline.command.action.ActionStatusRules.found;
import static org.throughline.command.action.ActionStatusRules.isDecidedByAnOverseer;
import static org.throughline.command.action.ActionStatusRules.isNotClosed;

import java.time.LocalDate;
import java.util.Objects;
import org.throughline.board.Board;
import org.throughline.command.action.IndependenceRules;
import org.throughline.command.action.evidence.EvidenceRules;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.SignOff;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.events.Authority;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.AssuranceEvent;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.CheckResult;

/** When an action can be signed off, by whom, and what may follow a sign-off. */
public final class SignOffRules {

    private SignOffRules() {}

    public static void check(ActionSignedOff event, ActionState now, Board board) {
        COMPLETION_IS_VERIFIED.check(now.stage() == ActionStatus.VERIFIED, () -> found(now));
        isDecidedByAnOverseer(SIGN_OFF_IS_BY_A_COMMITTEE_THAT_OVERSEES, event.authority(), now, board);
        var since = IndependenceRules.sinceAgreed(now);
        IndependenceRules.isNotOfItsForum(NOBODY_SIGNS_OFF_THEIR_OWN_ACTION, event.authority(), now, since, board);
        var signer = event.signedOffBy();
        if (signer != null) {
            IndependenceRules.isNotTheOwner(
                    NOBODY_SIGNS_OFF_THEIR_OWN_ACTION, "the person who signs", signer, now, since, board);
            IndependenceRules.isOfAnotherAgency(
                    NOBODY_SIGNS_OFF_THEIR_OWN_ACTION, "the person who signs", signer, now, since);
        }
        SUSTAINED_CHECK_FOLLOWS_THE_SIGN_OFF.check(
                event.sustainedChecksOn().stream().allMatch(due -> due.isAfter(event.effectiveOn())));
        SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS.check(
                event.sustainedChecksOn().stream().distinct().count()
                        == event.sustainedChecksOn().size());
    }

    public static void check(AssuranceEvent event, ActionState now, Board board) {
        isNotClosed(now);
        var signOff = ACTION_IS_SIGNED_OFF.checkPresent(now.assurance().signOff(), () -> found(now));
        switch (event) {
            case ConditionMet e -> {
                isUnmet(e.condition(), signOff);
                var authority = CONDITION_IS_FOUND_MET_BY_A_COMMITTEE_THAT_OVERSEES.checkPresent(
                        e.authority(), () -> "no minute is named");
                isDecidedByAnOverseer(CONDITION_IS_FOUND_MET_BY_A_COMMITTEE_THAT_OVERSEES, authority, now, board);
                isNotMinutedByTheLeadAgency(authority, now, board);
            }
            case SignOffRevoked e ->
                isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, e.authority(), now, board);
            case SustainedCheckRecorded e -> {
                isScheduled(e.dueOn(), now);
                if (e.result().lasting()) hasLasted(e, now, board);
                else if (e.result() == CheckResult.NOT_COMPARABLE) isFoundByAnOverseer(e, now, board);
                if (e.evidence() != null) EvidenceRules.check(e.evidence(), e.authority(), now, board);
            }
            case ReopeningDeclined e -> {
                REOPENING_IS_PROPOSED.check(
                        now.proposesReopening() != null, () -> "no sustained check proposes to reopen the action");
                isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, e.authority(), now, board);
            }
        }
    }

    /** Nor by a forum of an agency that led the action since it was agreed. */
    private static void isNotMinutedByTheLeadAgency(Authority authority, ActionState now, Board board) {
        IndependenceRules.isNotMinutedByTheLeadAgency(authority, now, IndependenceRules.sinceAgreed(now), board);
    }

    private static void isUnmet(int number, SignOff signOff) {
        int conditions = signOff.conditions().size();
        CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE.check(
                number >= 1 && number <= conditions,
                () -> "the sign-off in force has %d conditions".formatted(conditions));
        var metOn = signOff.conditions().get(number - 1).metOn();
        CONDITION_IS_NOT_YET_MET.check(
                metOn == null,
                () -> "condition %d was met on %s".formatted(number, day(Objects.requireNonNull(metOn))));
    }

    /** Without a minute it is only reported; under one it is the finding of the committee, and rests on evidence. */
    private static void hasLasted(SustainedCheckRecorded event, ActionState now, Board board) {
        var earliest = event.dueOn().minusDays(SustainedCheck.EARLY_DAYS_MAX);
        SUSTAINED_CHECK_IS_DONE_AROUND_ITS_DAY.check(
                !event.effectiveOn().isBefore(earliest),
                () -> "the check is due on %s, and %s is more than %d days before"
                        .formatted(day(event.dueOn()), day(event.effectiveOn()), SustainedCheck.EARLY_DAYS_MAX));
        isFoundByAnOverseer(event, now, board);
        if (event.authority() == null) return;
        SUSTAINED_CHECK_RESTS_ON_INDEPENDENT_EVIDENCE.check(
                now.impact().confirms(event),
                () ->
                        "no independent evidence of practice or outcome without a material fall is dated after the sign-off and within the %d days before %s"
                                .formatted(SustainedCheck.EVIDENCE_DAYS_MAX, day(event.effectiveOn())));
    }

    /** A result under a minute ends the waiting, so only a committee that oversees the action records one. */
    private static void isFoundByAnOverseer(SustainedCheckRecorded event, ActionState now, Board board) {
        if (event.authority() == null) return;
        isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, event.authority(), now, board);
        isNotMinutedByTheLeadAgency(event.authority(), now, board);
    }

    /** A check that was not done, or is only reported, can be caught up on. */
    private static void isScheduled(LocalDate dueOn, ActionState now) {
        var checks = now.impact().checks();
        var check = checks.stream()
                .filter(each -> each.dueOn().equals(dueOn))
                .findFirst()
                .orElse(null);
        var scheduled = SUSTAINED_CHECK_IS_SCHEDULED.checkPresent(
                check, () -> "no sustained check is due on %s".formatted(day(dueOn)));
        SUSTAINED_CHECK_HAS_NO_RESULT_YET.check(
                scheduled.waits() || scheduled.result() == CheckResult.NOT_DONE,
                () -> "the check of %s has the result %s; if it was recorded wrongly, correct it"
                        .formatted(day(dueOn), words(Objects.requireNonNull(scheduled.result()))));
    }
}
