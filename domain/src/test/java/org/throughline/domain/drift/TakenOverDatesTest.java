package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.drift.ActionEvents.assigned;
import static org.throughline.domain.drift.ActionEvents.assignedAsReported;
import static org.throughline.domain.drift.ActionEvents.assignedInWords;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.events.StatedDate;

/** Due dates as a source states them: in words, taken away, past when the action was agreed, and assumed. */
class TakenOverDatesTest {

    static final StatedDate FIRST_QUARTER =
            new StatedDate("Q1 2024", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31));
    static final StatedDate THIRD_QUARTER =
            new StatedDate("Q3 2024", LocalDate.of(2024, 7, 1), LocalDate.of(2024, 9, 30));

    @Test
    void words_that_mean_days_are_owed_by_the_last_of_them() {
        var story = assignedInWords("2023-06-01", FIRST_QUARTER);

        assertThat(story.on("2024-03-31").late()).isFalse();
        assertThat(story.on("2024-04-01").delayDays()).isEqualTo(1);
        assertThat(story.on("2024-04-01").delayRestsOn()).containsExactly(FigureBasis.TAKEN_OVER_DATE);
        assertThat(story.on("2024-04-01").signals()).doesNotContain(SignalKind.UNDATED);
        assertThat(because(story, "2024-04-01", MeasureKind.DELAY))
                .isEqualTo("Due \"Q1 2024\", so by 31 March 2024 and 1 day late");
    }

    @Test
    void words_replaced_by_words_are_a_rebaseline_with_its_days() {
        var story = assignedInWords("2023-06-01", FIRST_QUARTER).movedToWords("2024-03-20", THIRD_QUARTER);
        var seen = story.on("2024-09-30");

        assertThat(seen.delayDays()).isZero();
        assertThat(seen.driftDays()).isEqualTo(183);
        assertThat(seen.maskedDelayDays()).isEqualTo(183);
        assertThat(seen.signals()).contains(SignalKind.MOVED);
        assertThat(because(story, "2024-09-30", MeasureKind.DRIFT))
                .isEqualTo("Due date moved once, 183 days in all: \"Q3 2024\", so by 30 September 2024");
    }

    @Test
    void a_date_replaced_by_ongoing_and_by_a_date_again_hides_nothing() {
        var late = assigned("2016-04-01", "2017-03-31");
        assertThat(late.on("2017-04-01").late()).isTrue();

        var ongoing = late.movedToWords("2017-04-01");
        assertThat(ongoing.on("2017-04-01").delayDays()).isNull();
        assertThat(ongoing.on("2017-04-01").maskedDelayDays()).isEqualTo(1);
        assertThat(ongoing.on("2017-06-30").maskedDelayDays()).isEqualTo(91);
        assertThat(ongoing.on("2017-06-30").driftDays()).isZero();

        var again = ongoing.moved("2017-06-30", "2017-12-31");
        assertThat(again.on("2017-06-30").delayDays()).isZero();
        assertThat(again.on("2017-06-30").maskedDelayDays()).isEqualTo(91);
        assertThat(again.on("2018-01-31").delayDays()).isEqualTo(31);
        assertThat(again.on("2018-01-31").maskedDelayDays()).isEqualTo(275);
        assertThat(again.on("2018-01-31").driftDays()).isEqualTo(275);
        assertThat(again.on("2018-01-31").signals()).contains(SignalKind.MOVED);
    }

    @Test
    void a_date_pulled_forward_and_taken_away_is_masked_from_the_day_that_was_taken_away() {
        var story = assigned("2016-04-01", "2017-03-31").moved("2016-06-01", "2016-12-31");
        assertThat(story.on("2017-01-31").delayDays()).isEqualTo(31);

        var undated = story.movedToWords("2017-01-31");
        assertThat(undated.on("2017-01-31").maskedDelayDays()).isEqualTo(31);
        assertThat(because(undated, "2017-01-31", MeasureKind.MASKED_DELAY))
                .isEqualTo("31 days of lateness hidden: last due on 31 December 2016, and the date was taken away");
    }

    @Test
    void a_date_that_was_past_when_agreed_counts_from_the_agreement() {
        var story = assignedAsReported("2016-11-14", "2015-10-31");

        assertThat(story.on("2016-11-14").delayDays()).isZero();
        assertThat(story.on("2016-12-14").delayDays()).isEqualTo(30);
        assertThat(story.on("2016-12-14").originalDelayDays()).isEqualTo(30);
        assertThat(story.on("2016-12-14").restsOn()).containsExactly(FigureBasis.TAKEN_OVER_DATE);
        assertThat(because(story, "2016-12-14", MeasureKind.DELAY))
                .isEqualTo("Due on 31 October 2015 (past when agreed on 14 November 2016, so counted from then)"
                        + " and 30 days late");
        assertThat(story.moved("2016-11-20", "2017-03-31").on("2017-03-31").driftDays())
                .isEqualTo(137);
    }

    @Test
    void an_assumed_date_is_told_as_such() {
        var story = assignedAsReported("2016-11-14", "2017-03-31", "dueDate");

        assertThat(story.on("2017-04-01").restsOn()).containsExactly(FigureBasis.ASSUMED_DATE);
        assertThat(because(story, "2017-04-01", MeasureKind.DELAY))
                .isEqualTo("Due on 31 March 2017 (assumed, because the source gives no date) and 1 day late");
        assertThat(story.moved("2017-03-01", "2017-06-30").on("2017-07-01").delayRestsOn())
                .isEmpty();
        assertThat(story.moved("2017-03-01", "2017-06-30").on("2017-07-01").maskedDelayRestsOn())
                .containsExactly(FigureBasis.ASSUMED_DATE);
    }

    private static String because(ActionEvents story, String day, MeasureKind kind) {
        return story.explained(day).measures().stream()
                .filter(measure -> measure.kind() == kind)
                .findFirst()
                .orElseThrow()
                .because();
    }
}
