package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;

/**
 * A figure of an action, or a fact about a review or a finding, that a correction changed.
 *
 * @param before null if it was undefined
 * @param after null if it is undefined now
 * @param lowered whether the action looks less delayed or less adrift than before, the finding asks for less, or
 *     fewer actions of a plan are missing
 */
public record FigureChange(
        Figure figure, @Nullable String before, @Nullable String after, boolean lowered) {

    /** What is shown on a day. */
    public enum Figure {
        STATUS,
        DUE_DATE,
        ORIGINAL_DUE_DATE,
        COMPLETED_ON,
        DELAY_DAYS,
        ORIGINAL_DELAY_DAYS,
        MASKED_DELAY_DAYS,
        NET_DELAY_DAYS,
        DRIFT_DAYS,
        STALENESS_DAYS,
        VERIFICATION_LAG_DAYS,
        IMPACT_GAP_DAYS,
        MISSED_OCCURRENCES,
        SIGNALS,
        LEVEL,
        /** Of a review. */
        PUBLICATION,
        /** Of a review: since when who may read it is limited. */
        RESTRICTED_SINCE,
        /** Of a review: the number of actions that its report states. */
        STATED_ACTIONS,
        /** Of a review: how many of its plan's actions were recorded when that was agreed or signed off. */
        PLAN_ACTIONS,
        /** Of a review: what its plan was judged to have changed. */
        PLAN_IMPACT,
        /** Of a finding. */
        KIND,
        /** Of a finding. */
        THEME,
        /** Of a finding: the day on which the board decided not to act on it. */
        DECLINED_ON
    }

    /** What differs between two states of an action on the same day, by the same policy. */
    public static List<FigureChange> between(ActionState before, ActionState after, LocalDate day, Policy policy) {
        var changes = new Changes(
                before,
                after,
                Assessment.on(day, before, policy),
                Assessment.on(day, after, policy),
                new ArrayList<>());
        changes.state(Figure.STATUS, ActionState::status);
        changes.state(Figure.DUE_DATE, FigureChange::due);
        changes.state(Figure.ORIGINAL_DUE_DATE, state -> state.dueDates().original());
        changes.state(Figure.COMPLETED_ON, ActionState::completedOn);
        changes.days(Figure.DELAY_DAYS, Assessment::delayDays);
        changes.days(Figure.ORIGINAL_DELAY_DAYS, Assessment::originalDelayDays);
        changes.days(Figure.MASKED_DELAY_DAYS, Assessment::maskedDelayDays);
        changes.days(Figure.NET_DELAY_DAYS, Assessment::netDelayDays);
        changes.days(Figure.DRIFT_DAYS, Assessment::driftDays);
        changes.days(Figure.STALENESS_DAYS, Assessment::stalenessDays);
        changes.days(Figure.VERIFICATION_LAG_DAYS, Assessment::verificationLagDays);
        changes.days(Figure.IMPACT_GAP_DAYS, Assessment::impactGapDays);
        changes.missed();
        changes.signals();
        changes.level();
        return List.copyOf(changes.found);
    }

    private static @Nullable Object due(ActionState state) {
        var dates = state.dueDates();
        var words = dates.asWritten();
        return dates.current() != null || words == null ? dates.current() : words.words();
    }

    private record Changes(
            ActionState before, ActionState after, Assessment then, Assessment now, List<FigureChange> found) {

        void state(Figure figure, Function<ActionState, @Nullable Object> value) {
            add(figure, text(value.apply(before)), text(value.apply(after)), false);
        }

        void days(Figure figure, Function<Assessment, @Nullable Long> value) {
            var days = value.apply(then);
            var left = value.apply(now);
            add(figure, text(days), text(left), days != null && days > 0 && (left == null || left < days));
        }

        void missed() {
            var then = missed(before);
            var left = missed(after);
            add(Figure.MISSED_OCCURRENCES, text(then), text(left), then != null && (left == null || left < then));
        }

        private static @Nullable Integer missed(ActionState state) {
            var duty = state.duty();
            return duty == null ? null : duty.missed();
        }

        void signals() {
            boolean gone = !now.signals().containsAll(then.signals());
            add(Figure.SIGNALS, names(then), names(now), gone);
        }

        void level() {
            boolean lowered = now.level().compareTo(then.level()) < 0;
            add(Figure.LEVEL, then.level().name(), now.level().name(), lowered);
        }

        private void add(Figure figure, @Nullable String from, @Nullable String to, boolean lowered) {
            if (!Objects.equals(from, to)) found.add(new FigureChange(figure, from, to, lowered));
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        private static @Nullable String names(Assessment assessed) {
            return assessed.signals().isEmpty()
                    ? null
                    : assessed.signals().stream().map(Enum::name).collect(Collectors.joining(", "));
        }
    }
}
