package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;

/**
 * Explains delay and drift of an action on a day: a sentence and the causes of each measure and signal.
 *
 * <p>It describes an {@link Assessment} and decides nothing itself, so sentences and numbers cannot disagree.
 *
 * @param signals the signals raised, in the order of their kinds
 * @param measures all measures, also those undefined on that day
 * @param warnings warnings before the due date is missed
 */
public record Explanation(LocalDate on, List<Signal> signals, List<DriftMeasure> measures, List<String> warnings) {

    public Explanation {
        signals = List.copyOf(signals);
        measures = List.copyOf(measures);
        warnings = List.copyOf(warnings);
    }

    /** The state must be folded from the events in effect by that day only. */
    public static Explanation of(LocalDate day, ActionState state, Policy policy) {
        var assessed = Assessment.on(day, state, policy);
        var signals = new SignalSentences(day, state, policy, assessed);
        var measures = MeasureSentences.on(state, assessed);
        return new Explanation(
                day,
                assessed.signals().stream().map(signals::of).toList(),
                Stream.of(MeasureKind.values()).map(measures::of).toList(),
                state.stage().open()
                        ? ForecastWarnings.on(
                                day, state.forecast(), state.dueDates().current())
                        : List.of());
    }
}
