package org.throughline.domain.alert;

import static org.throughline.events.action.EscalationStep.AGENCY_LEAD;
import static org.throughline.events.action.EscalationStep.BOARD;
import static org.throughline.events.action.EscalationStep.OVERSEEING_COMMITTEE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.board.Policy;
import org.throughline.domain.waiting.AlertReasons;
import org.throughline.domain.waiting.WaitingMatter;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.domain.waiting.WaitingMatters;
import org.throughline.events.action.EscalationStep;

/**
 * An escalation that is due because an answer was not given in time.
 *
 * @param reason what was not answered, by which day
 */
record StepUp(EscalationStep to, String reason) {

    /** Null if none is due. */
    static @Nullable StepUp of(LocalDate day, ActionState state, List<WaitingMatter> matters, Policy policy) {
        var waiting = state.challenges().waiting();
        if (waiting != null && waiting.to() == BOARD) return null;
        if (waiting != null && day.isAfter(waiting.answerBy()))
            return new StepUp(
                    waiting.to() == AGENCY_LEAD ? OVERSEEING_COMMITTEE : BOARD,
                    notAnswered("escalation", waiting.on(), waiting.answerBy()));
        var open = state.alerts().open();
        if (waiting == null
                && open != null
                && day.isAfter(open.answerBy())
                && state.status() != ActionStatus.ON_HOLD
                && !AlertReasons.waitForOthers(state))
            return new StepUp(OVERSEEING_COMMITTEE, notAnswered("alert", open.on(), open.answerBy()));
        return matters.stream()
                .filter(matter -> matter.kind() != Kind.ESCALATION)
                .map(matter -> ofMatter(day, state, matter, policy))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** A committee that was told and did not answer in time is passed over for the Board. */
    private static Optional<StepUp> ofMatter(LocalDate day, ActionState state, WaitingMatter matter, Policy policy) {
        var owedBy = WaitingMatters.toldAnswerBy(matter, state);
        return owedBy == null || !day.isAfter(owedBy) || boardAnswered(day, state, matter, policy)
                ? Optional.empty()
                : Optional.of(new StepUp(BOARD, notAnswered(words(matter.kind()), matter.since(), owedBy)));
    }

    /** Whether the Board has answered since the matter began, which gives the committee time once more. */
    private static boolean boardAnswered(LocalDate day, ActionState state, WaitingMatter matter, Policy policy) {
        return state.challenges().escalations().stream()
                .filter(step -> step.to() == BOARD && !step.on().isBefore(matter.since()))
                .anyMatch(step -> step.answeredOn() != null
                        && !day.isAfter(
                                step.answeredOn().plusDays(policy.ladder().boardDays())));
    }

    private static String notAnswered(String what, LocalDate since, LocalDate owedBy) {
        return "The %s of %s was not answered by %s"
                .formatted(what, ReasonSentences.date(since), ReasonSentences.date(owedBy));
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case CLAIM -> "completion claim";
            case MORE_TIME -> "request for more time";
            case NOT_OURS -> "answer \"not ours\"";
            case HOLD_EXPIRED -> "overdue review of the hold";
            case RESTRICTION_EXPIRED -> "overdue review of the restriction";
            case SIGN_OFF -> "verification, which waits for a sign-off,";
            case CONDITION -> "sign-off with a condition that is not met";
            case CHECK_DUE -> "sustained check";
            case CHECK_REPORTED -> "reported sustained check";
            case REOPENING -> "sustained check that proposes reopening";
            case CHAIRS_ACTION -> "chair's action";
            case WORK_OF_UNTOLD_AGENCY -> "late or drifting work";
            case DISPUTE -> "dispute";
            case OWNERS_WORK, CLAIM_NOT_ACCEPTED, ESCALATION, IMPACT_CONFIRMATION ->
                throw new IllegalArgumentException("no committee is told of " + kind);
        };
    }
}
