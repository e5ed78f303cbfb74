package org.throughline.query.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.throughline.domain.Timeline;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.query.RandomEvents;

class ActionShapeTest {

    /** Longer than every limit of the policy after the last day that a history names. */
    private static final int DAYS = 400;

    private final ActionShape shape = new ActionShape((_, _) -> Policy.DEFAULT);

    @Property(tries = 200)
    void a_signal_is_raised_from_the_first_day_on_which_it_is_assessed(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 12) int events) {
        var history = RandomEvents.history(seed, events);
        var action = ActionView.FOLD.of(Timeline.effectiveBy(history, LocalDate.MAX, null));
        var from = RandomEvents.BEGUN.plusDays(RandomEvents.DAYS);

        var assessed = new TreeMap<String, LocalDate>();
        for (var day = from; day.isBefore(from.plusDays(DAYS)); day = day.plusDays(1))
            for (var signal : Assessment.on(day, action.state(), Policy.DEFAULT).signals())
                assessed.putIfAbsent(signal.name(), day);

        assertThat(shape.summarize(action, from, Instant.EPOCH).signalsFrom()).isEqualTo(assessed);
    }
}
