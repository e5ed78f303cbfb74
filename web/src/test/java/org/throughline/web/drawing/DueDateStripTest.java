package org.throughline.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.web.drawing.Drawing.Bar;
import org.throughline.web.drawing.Drawing.Dot;
import org.throughline.web.drawing.Drawing.Label;
import org.throughline.web.drawing.Drawing.Path;
import org.throughline.web.drawing.DueDateStrip.HeldFrom;
import org.throughline.web.drawing.DueDateStrip.Undated;

/** The strip says with shapes what its description says in words. */
class DueDateStripTest {

    private static final LocalDate AGREED = LocalDate.of(2016, 9, 1);
    private static final LocalDate FIRST = LocalDate.of(2017, 3, 31);
    private static final LocalDate LATER = LocalDate.of(2017, 10, 31);
    private static final LocalDate TODAY = LocalDate.of(2018, 1, 15);

    @Test
    void days_that_a_move_hides_are_hatched_and_late_ones_outlined() {
        var strip = DueDateStrip.of(AGREED, List.of(FIRST, LATER), TODAY, TODAY, null, List.of());

        assertThat(bars(strip))
                .anyMatch(Bar::hatched)
                .anyMatch(bar -> bar.look().equals("late"));
        assertThat(strip.description()).contains("the moves hide 214\u00A0days", "it is 76\u00A0days late");
    }

    @Test
    void an_action_without_a_date_has_a_dashed_line_and_the_words_of_its_source_and_no_bar() {
        var strip = DueDateStrip.undated(AGREED, List.of(), TODAY, new Undated("ongoing"), null, List.of());

        assertThat(bars(strip)).isEmpty();
        assertThat(strip.shapes()).noneMatch(Dot.class::isInstance);
        assertThat(strip.shapes()).anyMatch(shape -> shape instanceof Path path && path.dashed());
        assertThat(texts(strip)).contains("No date: “ongoing”", "Agreed");
        assertThat(strip.description()).startsWith("Agreed 1\u00A0September\u00A02016 without a date.");
    }

    @Test
    void a_date_that_was_taken_away_keeps_its_first_mark() {
        var strip = DueDateStrip.undated(AGREED, List.of(FIRST), TODAY, new Undated(null), null, List.of());

        assertThat(strip.shapes()).anyMatch(Dot.class::isInstance);
        assertThat(texts(strip)).contains("No date", "First date");
    }

    @Test
    void a_hold_is_a_bracket_for_which_the_axis_makes_room() {
        var held = new HeldFrom(LocalDate.of(2017, 5, 1), LocalDate.of(2017, 6, 30));
        var without = DueDateStrip.of(AGREED, List.of(FIRST), TODAY, TODAY, null, List.of());
        var with = DueDateStrip.of(AGREED, List.of(FIRST), TODAY, TODAY, null, List.of(held));

        assertThat(with.height()).isGreaterThan(without.height());
        assertThat(texts(with)).contains("on hold");
        assertThat(with.description()).contains("On hold from 1\u00A0May\u00A02017 to 30\u00A0June\u00A02017");
    }

    @Test
    void labels_that_would_touch_stand_in_a_second_row() {
        var strip = DueDateStrip.of(
                AGREED, List.of(FIRST, FIRST.plusDays(5)), FIRST.plusDays(9), FIRST.plusDays(9), null, List.of());

        var rows = strip.shapes().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.text().startsWith("First date")
                        || label.text().startsWith("Date in force")
                        || label.text().startsWith("Today"))
                .map(Label::y)
                .distinct();
        assertThat(rows).hasSizeGreaterThan(1);
    }

    private static List<Bar> bars(Drawing strip) {
        return strip.shapes().stream()
                .filter(Bar.class::isInstance)
                .map(Bar.class::cast)
                .filter(bar -> !bar.look().equals("paper"))
                .toList();
    }

    private static List<String> texts(Drawing strip) {
        return strip.shapes().stream()
                .filter(Label.class::isInstance)
                .map(shape -> ((Label) shape).text())
                .toList();
    }
}
