package org.throughline.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.domain.alert.LineGroup.Item;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.ReviewId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.alert.DigestLine;

/** What many lines of one cause have in common is told once. */
class LineGroupTest {

    static final LocalDate MAY_15 = LocalDate.of(2026, 5, 15);

    static DigestLine line(String action, AlertNews news, LocalDate answerBy, String... because) {
        return new DigestLine(
                new ActionId(action),
                3,
                news,
                List.of(AlertReason.LATE, AlertReason.STALE),
                "Do " + action,
                LocalDate.of(2026, 4, 30),
                List.of(because),
                "Please answer by %s.".formatted(answerBy == null ? "no day" : ReasonSentences.date(answerBy)),
                answerBy);
    }

    static DigestLine raised(String action, String... because) {
        return line(action, AlertNews.RAISED, MAY_15, because);
    }

    static List<LineGroup> groups(List<DigestLine> lines) {
        return LineGroup.of(Reader.LEAD, lines, _ -> null);
    }

    @Test
    void a_committee_reads_by_agency_and_cause() {
        var groups = LineGroup.of(
                Reader.COMMITTEE,
                List.of(
                        raised("child-j.f1.a1", "Due on 30 April 2026 and 12 days late", "No progress"),
                        raised("child-k.f1.a2", "Due on 30 April 2026 and 2 days late", "Nothing"),
                        raised("child-k.f1.a1", "Due on 30 April 2026 and 3 days late", "Nothing", "And a forecast")),
                action -> new AgencyId(action.value().equals("child-k.f1.a2") ? "police" : "csc"));

        assertThat(groups).extracting(LineGroup::agency).containsExactly(new AgencyId("csc"), new AgencyId("police"));
        var csc = groups.getFirst();
        assertThat(csc.because()).containsExactly("Due on 30 April 2026 and 3 to 12 days late");
        assertThat(csc.lines().getFirst().because()).containsExactly("No progress");
        assertThat(csc.lines().getLast().because()).containsExactly("Nothing", "And a forecast");
    }

    @Test
    void a_committee_reads_once_what_most_lines_of_an_agency_say_and_what_the_others_say_apart() {
        var lines = new ArrayList<DigestLine>();
        for (int i = 1; i <= 8; i++)
            lines.add(
                    raised("child-j.f1.a" + i, "Due on 30 April 2026 and 12 days late", "No progress, by assumption"));
        lines.add(4, raised("child-k.f1.a1", "Due on 30 April 2026 and 3 days late", "No progress"));
        lines.add(6, raised("child-k.f1.a2", "Due on 30 April 2026 and 2 days late", "Nothing"));

        var groups = LineGroup.of(Reader.COMMITTEE, lines, _ -> new AgencyId("csc"));

        assertThat(groups).extracting(group -> group.lines().size()).containsExactly(8, 2);
        assertThat(groups.getFirst().because())
                .containsExactly("Due on 30 April 2026 and 12 days late", "No progress, by assumption");
        assertThat(groups.getFirst().lines())
                .allSatisfy(item -> assertThat(item.because()).isEmpty());
        assertThat(groups.getLast().because()).containsExactly("Due on 30 April 2026 and 2 to 3 days late");
    }

    @Test
    void lines_of_one_plan_with_the_same_sentences_are_one_group() {
        var lines = new ArrayList<DigestLine>();
        for (int i = 1; i <= 35; i++)
            lines.add(raised("child-j.f1.a" + i, "Due on 30 April 2026 and 12 days late", "No progress"));

        var group = groups(lines).getFirst();

        assertThat(groups(lines)).hasSize(1);
        assertThat(group.cause()).isEqualTo("late, no recent progress");
        assertThat(group.because()).containsExactly("Due on 30 April 2026 and 12 days late", "No progress");
        assertThat(group.next()).isEqualTo("Please answer by 15 May 2026.");
        assertThat(group.answerBy()).isEqualTo(MAY_15);
        assertThat(group.lines()).hasSize(35).allSatisfy(item -> {
            assertThat(item.because()).isEmpty();
            assertThat(item.answerBy()).isNull();
        });
    }

    @Test
    void days_and_dates_that_differ_are_given_as_a_range() {
        var group = groups(List.of(
                        raised("child-j.f1.a1", "Due on 30 April 2026 and 1 day late", "Nothing for 71 days"),
                        raised("child-j.f1.a2", "Due on 2 March 2026 and 60 days late", "Nothing for 71 days")))
                .getFirst();

        assertThat(group.because())
                .containsExactly("Due on 2 March 2026 to 30 April 2026 and 1 to 60 days late", "Nothing for 71 days");
    }

    @Test
    void sentences_that_differ_in_several_dates_stay_with_their_lines() {
        var group = groups(List.of(
                        raised("child-j.f1.a1", "Moved twice: 1 May 2026, 3 May 2026", "No progress"),
                        raised("child-j.f1.a2", "Moved twice: 2 May 2026, 4 May 2026", "No progress")))
                .getFirst();

        assertThat(group.because()).containsExactly("No progress");
        assertThat(group.lines().getFirst().because()).containsExactly("Moved twice: 1 May 2026, 3 May 2026");
        assertThat(group.lines().getLast().because()).containsExactly("Moved twice: 2 May 2026, 4 May 2026");
    }

    @Test
    void another_cause_or_other_news_are_another_group() {
        assertThat(groups(List.of(
                        raised("child-j.f1.a1", "Due on 30 April 2026 and 12 days late"),
                        raised("child-j.f1.a2", "Nothing for 71 days"),
                        line("child-j.f1.a3", AlertNews.WORSENED, MAY_15, "Due on 30 April 2026 and 12 days late"))))
                .hasSize(3);
    }

    @Test
    void of_the_words_that_lines_quote_the_most_frequent_are_given() {
        assertThat(groups(List.of(
                                raised("child-j.f1.a1", "Only the words \"Q1 2026, 12 days\""),
                                raised("child-j.f1.a2", "Only the words \"ongoing\"")))
                        .getFirst()
                        .because())
                .containsExactly("Only the words \"Q1 2026, 12 days\" or \"ongoing\"");
        assertThat(groups(List.of(
                                raised("child-j.f1.a1", "Only the words \"yearly\""),
                                raised("child-j.f1.a2", "Only the words \"ongoing\""),
                                raised("child-j.f1.a3", "Only the words \"soon\""),
                                raised("child-j.f1.a4", "Only the words \"later\""),
                                raised("child-j.f1.a5", "Only the words \"ongoing\"")))
                        .getFirst()
                        .because())
                .containsExactly("Only the words \"ongoing\", \"yearly\" or 2 others");
    }

    @Test
    void single_lines_of_several_plans_come_together_and_the_lines_of_a_plan_stay_together() {
        var late = "Due on 30 April 2026 and 12 days late";
        var groups = groups(List.of(
                raised("child-j.f1.a1", late),
                raised("child-k.f1.a1", late),
                raised("child-l.f1.a1", late),
                raised("child-l.f1.a2", late),
                raised("child-m.f1.a1", "Nothing for 71 days")));

        assertThat(groups)
                .extracting(LineGroup::review)
                .containsExactly(null, new ReviewId("child-l"), new ReviewId("child-m"));
        assertThat(groups.getFirst().lines())
                .extracting(Item::action)
                .containsExactly(new ActionId("child-j.f1.a1"), new ActionId("child-k.f1.a1"));
    }

    @Test
    void the_earliest_day_for_an_answer_is_that_of_the_group_and_later_ones_stay_with_their_lines() {
        var later = MAY_15.plusDays(3);
        var group = groups(List.of(
                        line("child-j.f1.a1", AlertNews.RAISED, later, "Late"),
                        line("child-j.f1.a2", AlertNews.RAISED, MAY_15, "Late")))
                .getFirst();

        assertThat(group.answerBy()).isEqualTo(MAY_15);
        assertThat(group.next()).isEqualTo("Please answer by 15 May 2026 to 18 May 2026.");
        assertThat(group.lines().getFirst().answerBy()).isEqualTo(later);
        assertThat(group.lines().getLast().answerBy()).isNull();
    }

    @Test
    void what_is_new_comes_before_what_still_waits() {
        var groups = groups(List.of(
                line("child-j.f1.a1", AlertNews.OPEN, MAY_15, "Late"),
                line("child-j.f1.a2", AlertNews.RAISED, MAY_15, "Late")));

        assertThat(groups).extracting(LineGroup::news).containsExactly(AlertNews.RAISED, AlertNews.OPEN);
    }

    @Test
    void no_line_is_lost_and_none_is_told_twice() {
        var lines = new ArrayList<DigestLine>();
        for (int i = 1; i <= 60; i++)
            lines.add(raised(
                    "r-%d.f1.a%d".formatted(i % 3, i), "Due on 30 April 2026 and %d days late".formatted(i % 7 + 1)));

        assertThat(groups(lines).stream()
                        .flatMap(group -> group.lines().stream())
                        .map(Item::action))
                .containsExactlyInAnyOrderElementsOf(
                        lines.stream().map(DigestLine::action).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_has_a_few_words(AlertReason reason) {
        assertThat(ReasonWords.of(List.of(reason))).isNotBlank().hasSizeLessThan(40);
    }
}
