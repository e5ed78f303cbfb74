package org.throughline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.benchmarks.generated.GeneratedLog;
import org.throughline.benchmarks.generated.Told;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;

/** The generated log is one that the program could have written. */
class GeneratedLogTest {

    private static final int EVENTS = 5_000;

    private final List<Told> log = all(GeneratedLog.ofEvents(EVENTS));

    @Test
    void it_is_as_long_as_asked_for_and_holds_whole_reviews() {
        assertThat(log.stream().filter(told -> !told.type().equals("Meeting")).count())
                .isBetween((long) EVENTS, EVENTS + 250L);
        assertThat(log.stream().filter(told -> told.type().equals("Action")).count())
                .isGreaterThan(EVENTS * 8 / 10);
    }

    @Test
    void it_is_in_the_order_of_recording_over_years_and_ends_in_the_past() {
        assertThat(log).extracting(Told::recordedAt).isSorted();
        assertThat(log.getFirst().recordedAt()).isBefore(Instant.parse("2018-02-01T00:00:00Z"));
        assertThat(log.getLast().recordedAt())
                .isBetween(Instant.parse("2022-06-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));
    }

    @Test
    void each_stream_counts_its_versions_from_0_without_a_gap() {
        var next = new HashMap<String, Long>();
        for (var told : log)
            assertThat(told.version()).as(told.stream()).isEqualTo(next.merge(told.stream(), 1L, Long::sum) - 1);
    }

    @Test
    void streams_are_interleaved() {
        var reviews = log.stream()
                .skip(EVENTS / 2)
                .limit(200)
                .map(told -> told.stream().split("\\.")[0])
                .distinct();
        assertThat(reviews.count()).isGreaterThan(3);
    }

    @Test
    void each_meeting_is_convened_before_anything_is_decided_at_it() {
        var convened = new HashSet<String>();
        for (var told : log) {
            if (told.type().equals("Meeting")) convened.add(told.stream());
            var authority = ((BoardEvent) told.event()).authority();
            var meeting = authority == null ? null : MeetingId.of(authority).value();
            assertThat(meeting == null || convened.contains(meeting))
                    .as(meeting)
                    .isTrue();
        }
        assertThat(convened).hasSizeGreaterThan(100);
    }

    @Test
    void the_same_size_gives_the_same_log() {
        assertThat(all(GeneratedLog.ofEvents(EVENTS))).isEqualTo(log);
    }

    private static List<Told> all(GeneratedLog generated) {
        var all = new ArrayList<Told>();
        generated.forEachRemaining(all::add);
        return all;
    }
}
