package org.throughline.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.problem.InvalidField;
import org.throughline.query.stream.Position.Gap;

/** The id of an event in a stream names the places before it that may still be filled, and fits into a header. */
class PositionTest {

    private static final String LOG = "3f2a9c1e";

    /** What Tomcat takes of all headers together. */
    private static final int HEADERS_MAX = 8_192;

    @Test
    void it_is_read_as_it_was_given() {
        var position = position(812, 700, 701, 702, 760, 809);

        assertThat(position.text()).isEqualTo("812_700-702_760_809@3f2a9c1e");
        assertThat(Position.read(position.text(), "since")).isEqualTo(position);
    }

    /** An import of many rows that is rolled back. */
    @Test
    void the_places_of_one_transaction_are_one_gap() {
        var position = position(20_000, LongStream.range(10_001, 20_000).toArray());

        assertThat(position.text()).isEqualTo("20000_10001-19999@3f2a9c1e");
        assertThat(Position.read(position.text(), "since")).isEqualTo(position);
    }

    @Test
    void with_more_gaps_than_it_can_name_it_is_an_earlier_place_and_nothing_is_missed() {
        var open =
                LongStream.range(0, 4_000).map(i -> 1_000_000_000_000L + 2 * i).toArray();
        var position = position(1_000_000_008_000L, open);

        assertThat(position.gaps()).hasSize(Position.GAPS_MAX);
        assertThat(position.index()).isEqualTo(1_000_000_000_000L + 2 * Position.GAPS_MAX - 1);
        assertThat(position.text().length()).isLessThan(HEADERS_MAX / 4);
        assertThat(Position.read(position.text(), "since")).isEqualTo(position);
    }

    @Test
    void the_id_of_an_earlier_release_is_read() {
        assertThat(Position.read("812_808_809@3f2a9c1e", "since"))
                .isEqualTo(new Position(812, List.of(new Gap(808, 808), new Gap(809, 809)), LOG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "812_",
                "812_812",
                "812_813",
                "812_809-808",
                "812_800-812",
                "812_1-2-3",
                "812_809_808",
                "812_800-805_803-809",
                "20000_9999",
                "99999_1-10002",
                "812@xyz"
            })
    void what_the_stream_did_not_give_is_refused(String text) {
        assertThatThrownBy(() -> Position.read(text, "since"))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("since");
    }

    @Test
    void more_gaps_than_one_names_are_refused() {
        var gaps = Stream.iterate(1L, gap -> gap + 2).limit(101).map(gap -> "_" + gap);

        assertThatThrownBy(() -> Position.read("9999" + gaps.collect(Collectors.joining()), "since"))
                .isInstanceOf(InvalidField.class);
    }

    private static Position position(long index, long... open) {
        Set<Long> gaps = LongStream.of(open).boxed().collect(Collectors.toSet());
        return Position.of(GapAwareTrackingToken.newInstance(index, gaps), LOG);
    }
}
