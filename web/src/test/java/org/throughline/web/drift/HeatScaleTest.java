package org.throughline.web.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatScaleTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 2", "4, 3", "5, 3", "6, 4", "12, 4"})
    void small_counts_have_fixed_shades(long count, int shade) {
        assertThat(HeatScale.of(List.of(0L, 12L)).shade(count)).isEqualTo(shade);
    }

    @Test
    void a_board_without_signals_has_the_same_key() {
        assertThat(HeatScale.of(List.of(0L, 0L)).key()).containsExactly("1", "2 to 3", "4 to 5", "6 or more");
    }

    @Test
    void of_large_counts_each_shade_has_a_quarter() {
        var counts = LongStream.rangeClosed(0, 400).boxed().toList();

        var scale = HeatScale.of(counts);

        assertThat(scale.key()).containsExactly("1 to 100", "101 to 200", "201 to 300", "301 or more");
        assertThat(IntStream.rangeClosed(0, 4)
                        .mapToLong(shade -> counts.stream()
                                .filter(count -> scale.shade(count) == shade)
                                .count()))
                .containsExactly(1L, 100L, 100L, 100L, 100L);
    }

    @Test
    void shades_differ_where_most_counts_are_equal() {
        assertThat(HeatScale.of(List.of(1L, 1L, 1L, 1L, 90L)).from()).containsExactly(1L, 2L, 3L, 4L);
    }
}
