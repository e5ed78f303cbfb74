package org.throughline.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.web.drawing.Drawing.Dot;
import org.throughline.web.drawing.Drawing.Label;
import org.throughline.web.drawing.MeasureOverTime.Level;
import org.throughline.web.drawing.MeasureOverTime.Point;
import org.throughline.web.drawing.MeasureOverTime.Range;
import org.throughline.web.drawing.MeasureOverTime.Series;

/** A measure over time is drawn on real days, and shares from nothing to all. */
class MeasureOverTimeTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void shares_lie_between_none_and_all_whatever_was_read() {
        var dots = dots(series(true, null, point(MAY, 0), point(MAY.plusDays(50), 0.5), point(MAY.plusDays(100), 1)));

        assertThat(dots.get(1).y()).isCloseTo((dots.get(0).y() + dots.get(2).y()) / 2, within(0.001));
        assertThat(dots.get(2).y()).isLessThan(dots.get(0).y());
    }

    @Test
    void days_lie_as_far_apart_as_they_are() {
        var dots =
                dots(series(true, null, point(MAY, 0.2), point(MAY.plusDays(25), 0.4), point(MAY.plusDays(100), 0.6)));

        assertThat(dots.get(1).x() - dots.get(0).x())
                .isCloseTo((dots.get(2).x() - dots.get(0).x()) / 4, within(0.001));
    }

    @Test
    void values_have_a_scale_that_holds_the_target_too() {
        var drawing = MeasureOverTime.of("m", series(false, new Level("Target 70 days", 70), point(MAY, 12)));

        assertThat(labels(drawing)).contains("80", "20", "0", "Target");
        assertThat(drawing.description()).isEqualTo("Target 70 days. 1\u00A0May\u00A02026: said.");
    }

    @Test
    void many_readings_are_labelled_at_both_ends_only() {
        var points = Stream.iterate(0, i -> i < 12, i -> i + 1)
                .map(i -> point(MAY.plusMonths(i), 0.5))
                .toArray(Point[]::new);

        assertThat(labels(MeasureOverTime.of("m", series(true, null, points))).stream()
                        .filter("said"::equals))
                .hasSize(2);
    }

    private static Series series(boolean share, @Nullable Level target, Point... points) {
        return new Series("in order", share, List.of(points), null, target, null);
    }

    private static Point point(LocalDate on, double size) {
        return new Point(on, "said", size, new Range(Math.max(0, size - 0.1), Math.min(1, size + 0.1)), null);
    }

    private static List<Dot> dots(Series series) {
        return MeasureOverTime.of("m", series).shapes().stream()
                .flatMap(shape -> shape instanceof Dot dot ? Stream.of(dot) : Stream.of())
                .toList();
    }

    private static List<String> labels(Drawing drawing) {
        return drawing.shapes().stream()
                .flatMap(shape -> shape instanceof Label label ? Stream.of(label.text()) : Stream.of())
                .toList();
    }
}
