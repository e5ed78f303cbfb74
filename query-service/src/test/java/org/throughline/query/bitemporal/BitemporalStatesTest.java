package org.throughline.query.bitemporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.RandomEvents.BEGUN;
import static org.throughline.query.RandomEvents.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.RandomEvents;
import org.throughline.query.action.ActionView;

class BitemporalStatesTest {

    @Property(tries = 200)
    void a_lookup_gives_what_a_replay_folds_on_every_day_and_at_every_moment(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 12) int events) {
        var history = RandomEvents.history(seed, events);
        var states = BitemporalStates.of(history, ActionView.FOLD);
        for (int day = -1; day <= DAYS; day++)
            for (var moment : RandomEvents.moments(history)) {
                var asOf = BEGUN.plusDays(day);
                assertThat(states.at(new AsOf(asOf, moment)).orElse(null))
                        .as("as of %s, known at %s", asOf, moment)
                        .isEqualTo(replayed(history, asOf, moment));
            }
    }

    private static @Nullable ActionView replayed(
            List<Recorded<ActionEvent>> history, LocalDate asOf, @Nullable Instant knownAt) {
        var events = Timeline.effectiveBy(history, asOf, knownAt);
        return events.isEmpty() ? null : ActionView.FOLD.of(events);
    }
}
