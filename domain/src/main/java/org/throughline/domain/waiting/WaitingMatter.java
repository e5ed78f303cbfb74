package org.throughline.domain.waiting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.policy.Ladder;

/**
 * A matter that waits for an answer.
 *
 * @param version of the event that waits; null where no event of the action began it
 * @param since the day it began, by the record
 * @param steps who answers, by when, and who hears of it next if that day passes; the first has to answer
 */
public record WaitingMatter(Kind kind, @Nullable Long version, LocalDate since, List<Step> steps) {

    /** What can wait. */
    public enum Kind {
        /** Late or drifting work of the owner. */
        OWNERS_WORK(null),
        /** A completion claim. */
        CLAIM(AlertReason.UNVERIFIED),
        /** A claim that was refused, or accepted in part, and nothing since. */
        CLAIM_NOT_ACCEPTED(null),
        MORE_TIME(AlertReason.MORE_TIME_REQUESTED),
        NOT_OURS(AlertReason.NOT_OURS),
        DISPUTE(AlertReason.DISPUTED),
        HOLD_EXPIRED(AlertReason.HOLD_EXPIRED),
        RESTRICTION_EXPIRED(AlertReason.RESTRICTION_EXPIRED),
        SIGN_OFF(AlertReason.NOT_SIGNED_OFF),
        CONDITION(AlertReason.CONDITION_NOT_MET),
        CHECK_DUE(AlertReason.CHECK_DUE),
        CHECK_REPORTED(AlertReason.CHECK_REPORTED),
        REOPENING(AlertReason.REOPENING_PROPOSED),
        ESCALATION(AlertReason.ESCALATED),
        CHAIRS_ACTION(AlertReason.TO_BE_RATIFIED),
        /** Late or drifting work of an owner whose lead agency may not read the review. */
        WORK_OF_UNTOLD_AGENCY(AlertReason.LEAD_AGENCY_NOT_TOLD),
        /** The impact of a finding. */
        IMPACT_CONFIRMATION(null);

        private final @Nullable AlertReason reason;

        Kind(@Nullable AlertReason reason) {
            this.reason = reason;
        }

        /** The reason in a committee's digest; null where the lead agency is alerted, and for a finding. */
        public @Nullable AlertReason reason() {
            return reason;
        }
    }

    /** Who has to answer. */
    public enum Answerer {
        LEAD_AGENCY,
        /** Any agency other than the lead agency: it verifies. */
        ANOTHER_AGENCY,
        OVERSEEING_COMMITTEE,
        BOARD;

        public static Answerer of(EscalationStep step) {
            return switch (step) {
                case AGENCY_LEAD -> LEAD_AGENCY;
                case OVERSEEING_COMMITTEE -> OVERSEEING_COMMITTEE;
                case BOARD -> BOARD;
            };
        }
    }

    /**
     * A step of the ladder.
     *
     * @param from the first day on which it is for this one to answer
     * @param by the last day
     */
    public record Step(Answerer toAnswer, LocalDate from, LocalDate by) {}

    public WaitingMatter {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("a matter waits for somebody");
    }

    /** A matter that the overseeing committee answers, and then the Board. */
    public static WaitingMatter ofCommittee(Kind kind, @Nullable Long version, LocalDate since, Ladder ladder) {
        var by = ladder.answerBy(EscalationStep.OVERSEEING_COMMITTEE, since);
        var passed = by.plusDays(1);
        return new WaitingMatter(
                kind,
                version,
                since,
                List.of(
                        new Step(Answerer.OVERSEEING_COMMITTEE, since, by),
                        new Step(Answerer.BOARD, passed, ladder.answerBy(EscalationStep.BOARD, passed))));
    }

    public Answerer toAnswer() {
        return steps.getFirst().toAnswer();
    }

    /** The last day for an answer before the next one hears of it. */
    public LocalDate answerBy() {
        return steps.getFirst().by();
    }

    public boolean overdue(LocalDate day) {
        return day.isAfter(answerBy());
    }

    /** Who hears of it if there is no answer in time; null if it waits for the Board. */
    public @Nullable Answerer next() {
        return steps.size() == 1 ? null : steps.get(1).toAnswer();
    }

    /** The day on which the next one hears of it; null if it waits for the Board. */
    public @Nullable LocalDate nextHearsOn() {
        return steps.size() == 1 ? null : steps.get(1).from();
    }

    /** The day on which it comes before the Board, if nobody answers. */
    public LocalDate boardHearsOn() {
        return steps.getLast().from();
    }

    /** The step that it has reached by a day. */
    public Step on(LocalDate day) {
        var reached = steps.getFirst();
        for (var step : steps) if (!step.from().isAfter(day)) reached = step;
        return reached;
    }

    /** Whether it is, by a day, for the overseeing committee to answer, or was and went unanswered. */
    public boolean reachesCommittee(LocalDate day) {
        return steps.stream()
                .anyMatch(step -> step.toAnswer() == Answerer.OVERSEEING_COMMITTEE
                        && !step.from().isAfter(day));
    }
}
