package org.throughline.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.query.alert.DueAnswerRow;
import org.throughline.query.list.Page;
import org.throughline.web.answer.Questions.OfAgency;

class PartsOfTheListTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    @Test
    void totals_and_the_first_day_are_of_all_parts() {
        assertThat(ToAnswerController.lead("Police", part(1, 40, 120), false, FIRST))
                .isEqualTo("The most harmful first. The first answer is due by 2\u00A0November\u00A02026."
                        + " This page has actions 41 to 80 of 120, in 1\u00A0question.");
    }

    @Test
    void a_list_of_one_part_says_how_many_questions_it_has() {
        assertThat(ToAnswerController.lead("Police", part(0, 3, 3), false, FIRST))
                .isEqualTo(
                        "1\u00A0question, the most harmful first. The first answer is due by 2\u00A0November\u00A02026.");
    }

    @Test
    void nothing_waits_is_said_without_a_filter_only() {
        assertThat(ToAnswerController.lead("Police", part(0, 0, 0), false, null))
                .isEqualTo("No alert waits for an answer of Police.");
        assertThat(ToAnswerController.lead("Police", part(0, 0, 0), true, null))
                .isEqualTo("No alert to Police that waits for an answer matches.");
    }

    @Test
    void beyond_the_last_page_it_is_not_said_that_nothing_waits() {
        assertThat(ToAnswerController.lead("Police", part(9, 0, 120), false, FIRST))
                .startsWith("The list has no such page.");
    }

    @Test
    void an_action_of_another_part_is_found_when_it_is_added() {
        var part = part(0, 40, 120);
        assertThat(part.has("a.f1.a77")).isFalse();

        var with = part.and(List.of(row(77)));

        assertThat(with.has("a.f1.a77")).isTrue();
        assertThat(with.has("a.f1.a1")).isTrue();
        assertThat(with.isWhole()).isFalse();
    }

    private static OfAgency part(int page, int rows, int total) {
        return OfAgency.of(new Page<>(
                DAY,
                null,
                page,
                40,
                total,
                null,
                IntStream.rangeClosed(1, rows).mapToObj(PartsOfTheListTest::row).toList()));
    }

    private static DueAnswerRow row(int number) {
        return new DueAnswerRow(
                new AgencyId("police"),
                new ActionId("a.f1.a" + number),
                new ReviewId("a"),
                1,
                "Train all teams",
                null,
                AlertNews.OPEN,
                List.of(AlertReason.LATE),
                List.of("It is late."),
                "Please answer.",
                DAY,
                false,
                DAY,
                null);
    }
}
