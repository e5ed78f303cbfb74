package org.throughline.query.bitemporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.throughline.events.ReviewId;
import org.throughline.query.RandomEvents;
import org.throughline.query.action.ActionView;
import org.throughline.query.history.EntryTimes;

/** What the states in memory tell of the two days of each entry is what the log says. */
class RecordingsTest {

    private static final AsOf ALL = new AsOf(LocalDate.of(2999, 12, 31), null);
    private static final long ANY_LAG = -100_000;

    private record Entry(long version, LocalDate effectiveOn, LocalDate recordedOn) {}

    @Property(tries = 1000)
    void every_entry_has_the_days_of_the_log(@ForAll long seed, @ForAll @IntRange(min = 0, max = 12) int events) {
        var history = RandomEvents.history(seed, events);
        var states = BitemporalStates.of(history, ActionView.FOLD);

        var entries = new EntryTimes(ZoneOffset.UTC)
                .of("a.f1.a1", new ReviewId("a"), null, states, ActionView::version, () -> history, ALL, ANY_LAG)
                .map(each -> new Entry(each.version(), each.effectiveOn(), each.recordedOn()))
                .toList();

        assertThat(entries)
                .containsExactlyInAnyOrderElementsOf(history.stream()
                        .map(each -> new Entry(
                                each.version(),
                                each.event().effectiveOn(),
                                LocalDate.ofInstant(each.recordedAt(), ZoneOffset.UTC)))
                        .toList());
    }
}
