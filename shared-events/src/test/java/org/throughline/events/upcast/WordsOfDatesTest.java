package org.throughline.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.events.StatedDate;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;

/** Events whose dates in words had no interval in earlier versions, read today. */
class WordsOfDatesTest {

    static final String ASSIGNED = """
            {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
            "meetingDate":"2016-11-14","minute":"4.2"},"alsoAnswers":[],"statement":"s","desiredOutcome":"o",
            "priority":"MEDIUM","owner":{"person":"p-0001","role":"Service manager","agency":"csc"},
            "contributingAgencies":[],"overseenBy":"semg",%s}""";

    static final String REBASELINED = """
            {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
            "meetingDate":"2016-11-14","minute":"4.2"},"previousDueDate":"2017-07-31",
            "dueDateAsWritten":"ongoing","reasonCode":"OTHER","reason":"no end in sight"}""";

    static final String REGISTERED = """
            {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","kind":"RESEARCH","reference":"R/1","title":"T",
            "commissionedBy":"crc","keyDates":[{"what":"inquest","date":"2017-03-01"},
            {"what":"re-audit due","date":"2017-07-31","asWritten":"July 2017"}],
            "publication":{"state":"NOT_PUBLISHED"}}""";

    @Test
    void words_in_place_of_a_due_date_mean_no_day() {
        var event =
                EarlierVersion.read(ActionAssigned.class, "1", ASSIGNED.formatted("\"dueDateAsWritten\":\"ongoing\""));
        assertThat(event.dueDateAsWritten()).isEqualTo(StatedDate.undated("ongoing"));
        assertThat(event.dueDate()).isNull();
    }

    @Test
    void a_plain_due_date_stays_as_it_is() {
        var event = EarlierVersion.read(ActionAssigned.class, "1", ASSIGNED.formatted("\"dueDate\":\"2017-07-31\""));
        assertThat(event.dueDate()).isEqualTo(LocalDate.of(2017, 7, 31));
        assertThat(event.dueDateAsWritten()).isNull();
    }

    @Test
    void a_rebaseline_no_longer_says_which_date_was_in_force_before() {
        var event = EarlierVersion.read(ActionRebaselined.class, "2", REBASELINED);
        assertThat(event.dueDateAsWritten()).isEqualTo(StatedDate.undated("ongoing"));
        assertThat(event.reason()).isEqualTo("no end in sight");
    }

    @Test
    void a_day_beside_the_words_of_a_key_date_is_the_one_that_they_mean() {
        var dates = EarlierVersion.read(ReviewRegistered.class, "1", REGISTERED).keyDates();
        var day = LocalDate.of(2017, 7, 31);
        assertThat(dates.getFirst().date()).isEqualTo(LocalDate.of(2017, 3, 1));
        assertThat(dates.getLast().date()).isNull();
        assertThat(dates.getLast().asWritten()).isEqualTo(new StatedDate("July 2017", day, day));
        assertThat(dates.getLast().lastDay()).isEqualTo(day);
    }
}
