package org.throughline.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.query.list.Page;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Link;

/** A list keeps what was asked for in each of its addresses. */
class RegisterTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Called CALLED = new Called("Findings", "finding", "findings");

    @Test
    void the_other_parameters_stay_when_it_is_filtered_and_no_page_does() {
        var register = register(Map.of("q", "chronology", "asOf", "2017-03-31", "sort", "-raisedOn", "page", "3"));

        assertThat(register.kept())
                .containsExactlyInAnyOrder(new Choice("asOf", "2017-03-31"), new Choice("sort", "-raisedOn"));
        assertThat(register.first()).extracting(Filter::chosen).containsExactly("chronology", "");
    }

    @Test
    void a_filter_without_a_field_is_in_sight_and_can_be_removed() {
        var register = register(Map.of("raisedFrom", "2016-04-01", "q", "chronology"));

        assertThat(register.also()).containsExactly(new Link("Raised from: 2016-04-01", "/findings?q=chronology"));
    }

    @Test
    void clearing_the_filters_stays_on_the_day() {
        var register = register(Map.of("q", "chronology", "asOf", "2017-03-31"));

        assertThat(register.clear()).isEqualTo("/findings?asOf=2017-03-31");
    }

    @Test
    void its_files_hold_the_whole_list_and_not_a_page_of_it() {
        var register = register(Map.of("page", "2", "size", "10", "theme", "chronologies"));

        assertThat(register.files().getFirst().address())
                .isEqualTo("/take-along/findings?theme=chronologies&format=csv");
        assertThat(register.files().getLast().address())
                .isEqualTo("/take-along/findings?theme=chronologies&format=xlsx");
    }

    @Test
    void its_caption_names_the_day_and_the_filters_by_their_words() {
        var register = register(Map.of("theme", "chronologies"));

        assertThat(register.caption()).isEqualTo("Findings on 31\u00A0March\u00A02017; Theme: Chronologies");
        assertThat(register.count()).isEqualTo("12\u00A0findings");
    }

    @Test
    void a_column_is_sorted_the_other_way_when_it_is_asked_for_again() {
        var question = Question.of("/findings", Map.of("sort", "-raisedOn", "page", "2"));

        assertThat(Column.sorted(question, "Raised", "raisedOn"))
                .isEqualTo(new Column("Raised", "/findings?sort=raisedOn", "descending", false));
        assertThat(Column.number(question, "Actions", "actions"))
                .isEqualTo(new Column("Actions", "/findings?sort=-actions", "none", true));
    }

    @Test
    void another_page_is_opened_at_the_same_standpoint() {
        var question =
                Question.of("/findings", Map.of("asOf", "2017-03-31", "knownAt", "2017-05-02T12:00:00Z", "q", "x"));

        assertThat(question.to("/reviews/scr-child-j"))
                .isEqualTo("/reviews/scr-child-j?asOf=2017-03-31&knownAt=2017-05-02T12%3A00%3A00Z");
    }

    private static Register register(Map<String, String> asked) {
        var question = Question.of("/findings", asked);
        return Register.of(
                CALLED,
                question,
                new Page<>(LocalDate.of(2017, 3, 31), null, 0, 50, 12, null, List.of("one")),
                LONDON,
                Filters.of(
                        Filter.words(question, "q", "Words"),
                        Filter.choice(question, "theme", "Theme", List.of(new Choice("chronologies", "Chronologies")))),
                List.of());
    }
}
