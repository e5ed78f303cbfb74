package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.CalendarFeeds.day;
import static org.throughline.standalone.CalendarFeeds.events;
import static org.throughline.standalone.CalendarFeeds.lines;
import static org.throughline.standalone.CalendarFeeds.only;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.WholeStoryTest.assign;
import static org.throughline.standalone.WholeStoryTest.raise;
import static org.throughline.standalone.WholeStoryTest.register;
import static org.throughline.standalone.WholeStoryTest.seen;
import static org.throughline.standalone.WholeStoryTest.verified;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a calendar program shows of what is due: in its own words, until it is done, and the same as long as nothing changes. */
class CalendarTest {

    private static final String MINUTE =
            "\"authority\": {\"committee\": \"semg\", \"meetingDate\": \"%s\", \"minute\": \"7.2\"}";

    @Test
    void a_milestone_is_called_what_it_is_with_the_action_beside_it() {
        var action = action("calendar-milestone");
        decide("lead-csc", "/api/actions/" + action + "/milestones", """
                {"what": "Ten tablets, delivered", "dueOn": "2016-05-01", "effectiveOn": "2016-02-01"}""");
        decide("lead-csc", "/api/actions/" + action + "/milestones", """
                {"what": "First team trained", "dueOn": "2016-06-01", "effectiveOn": "2016-02-01"}""");
        seen(action, 2);

        var before = events("auditor", "?review=calendar-milestone");
        assertThat(lines(before))
                .containsExactly(
                        "2016-05-01 Milestone: Ten tablets, delivered (calendar-milestone.f1.a1)",
                        "2016-06-01 Milestone: First team trained (calendar-milestone.f1.a1)",
                        "2016-06-30 Due: Train all teams");
        assertThat(only(before, "milestone-1." + action).getDescription().getValue())
                .startsWith("Milestone 1 of: Train all teams\n")
                .contains("owned by the Service Manager of Children's Social Care")
                .doesNotContain("Omar Example");

        decide(
                "lead-csc",
                "/api/actions/" + action + "/milestones/reached",
                "{\"milestone\": 1, \"effectiveOn\": \"2016-04-30\"}");
        decide("secretary", "/api/actions/" + action + "/milestones/date", """
                {"milestone": 2, "dueOn": "2016-06-15", "reason": "ill", "effectiveOn": "2016-05-20"}""");
        seen(action, 4);

        var after = events("auditor", "?review=calendar-milestone");
        assertThat(lines(after))
                .containsExactly(
                        "2016-06-15 Milestone: First team trained (calendar-milestone.f1.a1)",
                        "2016-06-30 Due: Train all teams");
    }

    @Test
    void what_moves_stays_the_same_entry_with_a_higher_sequence_and_everything_else_stays_as_it_was() {
        var action = action("calendar-moves");
        decide("lead-csc", "/api/actions/" + action + "/milestones", """
                {"what": "Guidance", "dueOn": "2016-05-01", "effectiveOn": "2016-02-01"}""");
        seen(action, 1);
        var before = events("auditor", "?review=calendar-moves");

        decide("secretary", "/api/actions/" + action + "/due-date", """
                {"dueDate": "2016-12-31", "reasonCode": "CAPACITY", "reason": "a new team", %s}""".formatted(MINUTE.formatted("2016-06-01")));
        seen(action, 2);
        var after = events("auditor", "?review=calendar-moves");

        var due = only(after, "due." + action);
        assertThat(day(only(before, "due." + action))).isEqualTo("2016-06-30");
        assertThat(day(due)).isEqualTo("2016-12-31");
        assertThat(due.getSequence().getValue())
                .isGreaterThan(only(before, "due." + action).getSequence().getValue());
        assertThat(due.getDateTimeStamp().getValue().toInstant())
                .isAfterOrEqualTo(only(before, "due." + action)
                        .getDateTimeStamp()
                        .getValue()
                        .toInstant());
        assertThat(due.getDescription().getValue()).startsWith("First due on 30 June 2016.\n");
        assertThat(only(after, "milestone-1." + action).toString())
                .isEqualTo(only(before, "milestone-1." + action).toString());
    }

    @Test
    void the_same_state_is_the_same_bytes_and_progress_changes_no_entry() {
        var action = action("calendar-stable");
        seen(action, 0);
        var question = "/api/calendar?review=calendar-stable";
        var first = get("auditor", question);

        decide("lead-csc", "/api/actions/" + action + "/progress", "{\"whatChanged\": \"Rooms are booked\"}");
        seen(action, 1);
        var second = Program.send("GET", "auditor", question, "", Program.RUNNING, "Accept", "text/calendar");

        assertThat(second.body()).isEqualTo(first.body()).contains("LAST-MODIFIED:");
        assertThat(second.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("ETag"));
        var again = Program.send(
                "GET",
                "auditor",
                question,
                "",
                Program.RUNNING,
                "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void accepted_work_is_due_no_more_and_its_sustained_checks_follow_the_sign_off() {
        var action = action("calendar-accepted");
        decide("lead-csc", "/api/actions/" + action + "/milestones", """
                {"what": "Guidance", "dueOn": "2016-05-01", "effectiveOn": "2016-02-01"}""");
        decide("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "attendance lists", "effectiveOn": "2016-06-20"}""");
        seen(action, 2);
        assertThat(lines(events("auditor", "?review=calendar-accepted&kind=DUE_DATE")))
                .containsExactly("2016-06-30 Due (claimed complete, not yet verified): Train all teams");

        long version = verified(action, "2016-07-01");
        seen(action, version);
        assertThat(events("auditor", "?review=calendar-accepted")).isEmpty();
        assertThat(ask("/api/calendar/days?review=calendar-accepted")
                        .path("total")
                        .asInt())
                .isZero();

        decide("secretary", "/api/actions/" + action + "/sign-off", """
                {"sustainedChecksOn": ["2016-10-01", "2017-01-31"], %s}""".formatted(MINUTE.formatted("2016-07-04")));
        seen(action, version + 1);
        assertThat(lines(events("auditor", "?review=calendar-accepted")))
                .containsExactly(
                        "2016-10-01 Sustained check 1 of 2: Train all teams",
                        "2017-01-31 Sustained check 2 of 2: Train all teams");
    }

    @Test
    void a_hold_is_reviewed_by_its_day_with_its_reason_until_it_is_released() {
        var action = action("calendar-hold");
        decide("secretary", "/api/actions/" + action + "/hold", """
                {"reason": "INQUEST", "explanation": "The coroner has opened an inquest", "reviewBy": "2016-09-01", %s}""".formatted(MINUTE.formatted("2016-05-01")));
        decide("secretary", "/api/reviews/calendar-hold/hold", """
                {"reason": "CRIMINAL_PROCEEDINGS", "explanation": "the trial is listed", "reviewBy": "2016-10-01",
                 "authority": {"committee": "crc", "meetingDate": "2016-05-02", "minute": "1"}}""");
        seen(action, 1);
        ask("/api/reviews/calendar-hold?atLeast=2");

        var held = events("auditor", "?review=calendar-hold");
        assertThat(lines(held))
                .containsExactly(
                        "2016-06-30 Due (on hold): Train all teams",
                        "2016-09-01 Review of a hold (inquest): Train all teams",
                        "2016-10-01 Review of a hold (criminal proceedings): A review");
        assertThat(only(held, "hold-1." + action).getDescription().getValue())
                .startsWith("On hold since 1 May 2016: The coroner has opened an inquest\n");

        decide("secretary", "/api/actions/" + action + "/hold/review", """
                {"reviewBy": "2016-11-01", "explanation": "still open", %s}""".formatted(MINUTE.formatted("2016-08-01")));
        decide("secretary", "/api/reviews/calendar-hold/hold/release", """
                {"explanation": "the trial is over",
                 "authority": {"committee": "crc", "meetingDate": "2016-08-02", "minute": "1"}}""");
        seen(action, 2);
        ask("/api/reviews/calendar-hold?atLeast=3");

        var later = events("auditor", "?review=calendar-hold&kind=HOLD_REVIEW");
        assertThat(lines(later)).containsExactly("2016-11-01 Review of a hold (inquest): Train all teams");
        assertThat(only(later, "hold-1." + action).getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void a_meeting_has_its_committee_and_its_agenda_moves_with_its_day_and_disappears_when_cancelled() {
        var day = LocalDate.now(ZoneId.of("Europe/London")).plusDays(517);
        var meeting = "semg." + day;
        decide("secretary", "/api/meetings", """
                {"committee": "semg", "date": "%s", "agenda": [{"minute": "1", "title": "Apologies"}]}""".formatted(day));
        ask("/api/meetings/" + meeting + "?atLeast=0");

        var convened = only(events("auditor", "?committee=semg&kind=MEETING"), "meeting." + meeting);
        assertThat(convened.getSummary().getValue()).startsWith("Meeting: ").doesNotContain("semg");
        assertThat(convened.getDescription().getValue()).isEqualTo("Agenda\n1  Apologies");
        assertThat(convened.getUrl().getValue()).isEqualTo(Program.PUBLIC + "/meetings/" + meeting);

        var next = day.plusDays(7);
        decide("secretary", "/api/meetings/" + meeting + "/move", """
                {"to": "%s", "why": "The room is taken"}""".formatted(next));
        ask("/api/meetings/semg." + next + "?atLeast=0");
        ask("/api/meetings/" + meeting + "?atLeast=1");

        var moved = only(events("auditor", "?committee=semg&kind=MEETING"), "meeting." + meeting);
        assertThat(day(moved)).isEqualTo(next.toString());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(convened.getSequence().getValue());
        assertThat(moved.getUrl().getValue()).endsWith("/meetings/semg." + next);

        decide("secretary", "/api/meetings/semg." + next + "/cancellation", "{\"reason\": \"Not quorate\"}");
        ask("/api/meetings/semg." + next + "?atLeast=1");
        assertThat(events("auditor", "?committee=semg&kind=MEETING"))
                .noneMatch(event -> event.getUid().getValue().contains(meeting));
    }

    @Test
    void no_two_entries_have_one_identifier() {
        var uids = events("chair", "").stream()
                .map(event -> event.getUid().getValue())
                .toList();

        assertThat(uids).doesNotHaveDuplicates();
    }

    @Test
    void a_header_says_nothing_about_links() {
        var action = action("calendar-links");
        seen(action, 0);

        var answer = Program.send(
                "GET",
                "auditor",
                "/api/calendar?review=calendar-links",
                "",
                Program.RUNNING,
                "X-Forwarded-Host",
                "elsewhere.example.net");

        assertThat(CalendarFeeds.read(answer).getEvents().getFirst().getUrl().getValue())
                .isEqualTo(Program.PUBLIC + "/actions/" + action);
    }

    @Test
    void several_kinds_are_chosen_together() {
        var action = action("calendar-kinds");
        IntStream.rangeClosed(1, 2)
                .forEach(month -> decide("lead-csc", "/api/actions/" + action + "/milestones", """
                        {"what": "Part %d", "dueOn": "2016-05-0%1$d", "effectiveOn": "2016-02-01"}""".formatted(month)));
        seen(action, 2);

        assertThat(events("auditor", "?review=calendar-kinds&kind=DUE_DATE,MILESTONE"))
                .hasSize(3);
        assertThat(events("auditor", "?review=calendar-kinds&kind=MEETING")).isEmpty();
        assertThat(get("auditor", "/api/calendar?kind=BIRTHDAY").statusCode()).isEqualTo(400);
    }

    private static String action(String review) {
        register(review, "2016-01-10");
        return assign(raise(review, "2016-01-10"), "2016-01-10", "2016-06-30", "Train all teams");
    }
}
