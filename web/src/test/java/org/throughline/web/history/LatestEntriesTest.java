package org.throughline.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.throughline.web.question.Question;
import org.throughline.web.words.Link;

class LatestEntriesTest {

    private static final Question PAGE = Question.of("/actions/a.f1.a1", Map.of("asOf", "2017-03-31"));

    @Test
    void a_long_history_ends_with_a_link_to_the_whole() {
        var shown = LatestEntries.of(entries(1_213), PAGE);

        assertThat(shown.entries()).hasSize(50);
        assertThat(shown.all())
                .isEqualTo(new Link(
                        "The latest 50 of 1,213 are shown. See every entry in a table",
                        "/actions/a.f1.a1/history?asOf=2017-03-31"));
    }

    @Test
    void a_short_one_is_shown_whole() {
        var shown = LatestEntries.of(entries(50), PAGE);

        assertThat(shown.entries()).hasSize(50);
        assertThat(shown.all()).isNull();
    }

    private static List<Entry> entries(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(version -> new Entry(
                        version,
                        List.of("e" + version),
                        "31 March 2017",
                        "recorded the same day",
                        "Progress",
                        "",
                        "lead-csc",
                        null,
                        false,
                        null,
                        false,
                        List.of(),
                        null))
                .toList();
    }
}
