package org.throughline.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.web.drawing.Drawing.Dot;
import org.throughline.web.drawing.Drawing.Label;
import org.throughline.web.drawing.RecurrenceLine.Raised;

/** The reviews that raised a theme lie along a line of days. */
class RecurrenceLineTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 12, 19), LATEST = LocalDate.of(2026, 6, 10);

    @Test
    void a_review_that_repeats_what_was_signed_off_has_a_full_dot() {
        var drawing = RecurrenceLine.of(
                "line",
                "Chronologies",
                List.of(new Raised(1, "Amber", FIRST, false), new Raised(2, "Second audit", LATEST, true)),
                List.of(FIRST.plusDays(200)),
                LATEST.plusDays(90));

        var dots = drawing.shapes().stream()
                .flatMap(shape -> shape instanceof Dot dot && dot.y() == 110 ? Stream.of(dot) : Stream.of())
                .toList();
        assertThat(dots).extracting(Dot::look).containsExactly("open", "solid");
        assertThat(dots.get(0).x()).isLessThan(dots.get(1).x());
        assertThat(drawing.description())
                .isEqualTo(
                        "1: Amber, 19\u00A0December\u00A02024. 2: Second audit, 10\u00A0June\u00A02026, raised again.");
    }

    @Test
    void the_numbers_of_reviews_that_are_close_stand_one_above_the_other() {
        var drawing = RecurrenceLine.of(
                "line",
                "Chronologies",
                List.of(new Raised(1, "Amber", FIRST, false), new Raised(2, "Finch", FIRST.plusDays(1), false)),
                List.of(),
                LATEST);

        var numbers = drawing.shapes().stream()
                .flatMap(shape ->
                        shape instanceof Label label && label.look().equals("b") ? Stream.of(label) : Stream.of())
                .toList();
        assertThat(numbers).extracting(Label::text).containsExactly("1", "2");
        assertThat(numbers.get(1).y()).isLessThan(numbers.get(0).y());
    }

    @Test
    void a_theme_that_was_raised_on_the_day_looked_at_has_a_line_too() {
        var drawing = RecurrenceLine.of(
                "line", "Chronologies", List.of(new Raised(1, "Amber", FIRST, false)), List.of(), FIRST);

        assertThat(drawing.shapes()).isNotEmpty();
        assertThat(drawing.shapes().toString()).doesNotContain("NaN").doesNotContain("Infinity");
    }
}
