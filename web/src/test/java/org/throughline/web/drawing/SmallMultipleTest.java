package org.throughline.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.web.drawing.Drawing.Dot;
import org.throughline.web.drawing.Drawing.Label;
import org.throughline.web.drawing.Drawing.Path;
import org.throughline.web.drawing.SmallMultiple.Point;

class SmallMultipleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);

    @Test
    void days_lie_at_their_distances_and_values_between_the_axis_and_the_top() {
        var points = List.of(new Point(FIRST, 0), new Point(FIRST.plusDays(10), 20), new Point(FIRST.plusDays(40), 10));

        var drawing = SmallMultiple.of("late", "Late", points, 20);

        assertThat(dots(drawing))
                .containsExactly(
                        new Dot("open", 8, 144, 4), new Dot("open", 48.5, 44, 4), new Dot("solid", 170, 94, 6));
        assertThat(drawing.shapes().stream().filter(Path.class::isInstance).map(path -> ((Path) path).d()))
                .contains("M8.0 144.0 L48.5 44.0 L170.0 94.0");
    }

    @Test
    void only_the_first_and_the_last_value_are_written_and_all_are_described() {
        var points =
                List.of(new Point(FIRST, 3), new Point(FIRST.plusDays(28), 1234), new Point(FIRST.plusDays(59), 7));

        var drawing = SmallMultiple.of("late", "Late", points, 1235);

        assertThat(labels(drawing)).containsExactly("Late", "3", "Jan\u00A02026", "7", "Mar\u00A02026");
        assertThat(drawing.description())
                .isEqualTo(
                        "3 on 31\u00A0January\u00A02026, 1,234 on 28\u00A0February\u00A02026, 7 on 31\u00A0March\u00A02026");
    }

    @Test
    void one_day_is_one_dot() {
        var drawing = SmallMultiple.of("late", "Late", List.of(new Point(FIRST, 3)), 5);

        assertThat(dots(drawing)).containsExactly(new Dot("solid", 170, 84, 6));
        assertThat(labels(drawing)).containsExactly("Late", "3", "Jan\u00A02026");
    }

    @Test
    void of_many_days_only_the_last_has_a_dot() {
        var points = IntStream.range(0, 120)
                .mapToObj(i -> new Point(FIRST.plusMonths(i), i))
                .toList();

        assertThat(dots(SmallMultiple.of("late", "Late", points, 120))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 5", "6, 10", "38, 40", "40, 40"})
    void the_top_of_the_scale_is_the_greatest_value_rounded_up_to_five(long greatest, long top) {
        assertThat(SmallMultiple.scale(greatest)).isEqualTo(top);
    }

    private static List<Dot> dots(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Dot.class::isInstance)
                .map(Dot.class::cast)
                .toList();
    }

    private static List<String> labels(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).text())
                .toList();
    }
}
