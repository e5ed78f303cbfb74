package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why delay and drift of one action on one day are what they are: a sentence and the events behind each of them.
 *
 * <p>It puts an {@link Assessment} into words and decides nothing itself, so that no sentence can tell what no number counts.
 *
 * @param signals each that shows, in the order of their kinds
 * @param measures every one there is, also those that are undefined on that day
 * @param warnings what warns before the due date is missed: milestones that slip, the owner's own forecast
 */
public record Explanation(LocalDate on, List<Signal> signals, List<Measure> measures, List<String> warnings) {

    public Explanation {
        signals = List.copyOf(signals);
        measures = List.copyOf(measures);
        warnings = List.copyOf(warnings);
    }

    /** The course must hold what had taken effect by that day, and nothing later. */
    public static Explanation of(LocalDate day, DriftInputs course, DriftPolicy policy) {
        var assessed = Assessment.on(day, course, policy);
        var signals = new SignalSentences(day, course, policy);
        var measures = MeasureSentences.on(course, assessed);
        return new Explanation(
                day,
                assessed.signals().stream().map(signals::of).toList(),
                Stream.of(MeasureKind.values()).map(measures::of).toList(),
                course.stage().open()
                        ? course.outlook().warnings(day, course.dueDates().current())
                        : List.of());
    }
}
