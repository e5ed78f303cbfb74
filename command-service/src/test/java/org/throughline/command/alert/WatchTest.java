package org.throughline.command.alert;

import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.refusedBy;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.throughline.command.Rule;
import org.throughline.command.alert.WatchCommand.BeginWatch;
import org.throughline.command.alert.WatchCommand.EndWatch;
import org.throughline.events.alert.WatchEvent.WatchBegun;
import org.throughline.events.alert.WatchEvent.WatchEnded;

/** The watch of one day. */
class WatchTest {

    static final Instant SEVEN = Instant.parse("2016-12-01T07:00:00Z"), TEN = SEVEN.plusSeconds(10_800);
    static final WatchBegun BEGUN = new WatchBegun(TODAY, SEVEN, 1);
    static final WatchEnded ENDED = new WatchEnded(TODAY, 69, 5, 0, 0, 0);

    final AggregateTestFixture<Watch> watch = new AggregateTestFixture<>(Watch.class);

    @Test
    void it_begins_and_ends() {
        watch.givenNoPriorActivity().when(new BeginWatch(TODAY, SEVEN, 1)).expectEvents(BEGUN);
        watch.given(BEGUN).when(new EndWatch(TODAY, 69, 5, 0, 0, 0)).expectEvents(ENDED);
    }

    @Test
    void one_that_was_interrupted_is_begun_again() {
        watch.given(BEGUN).when(new BeginWatch(TODAY, TEN, 1)).expectEvents(new WatchBegun(TODAY, TEN, 1));
    }

    @Test
    void it_is_held_once_a_day() {
        watch.given(BEGUN, ENDED)
                .when(new BeginWatch(TODAY, TEN, 1))
                .expectNoEvents()
                .expectException(refusedBy(Rule.WATCH_RUNS_ONCE_A_DAY));
        watch.given(BEGUN, ENDED)
                .when(new EndWatch(TODAY, 69, 5, 0, 0, 0))
                .expectException(refusedBy(Rule.WATCH_RUNS_ONCE_A_DAY));
    }
}
