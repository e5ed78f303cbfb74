package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.http.HttpResponse;
import java.util.List;

/** Calendars as a calendar program reads them: with another library than the one that writes them. */
final class CalendarFeeds {

    private CalendarFeeds() {}

    static ICalendar read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        var calendars = Biweekly.parse(answer.body()).all();
        assertThat(calendars).hasSize(1);
        return calendars.getFirst();
    }

    static List<VEvent> events(String user, String question) {
        return read(Program.get(user, "/api/calendar" + question)).getEvents();
    }

    /** Days and titles, in the order of the calendar. */
    static List<String> lines(List<VEvent> events) {
        return events.stream()
                .map(event -> day(event) + " " + event.getSummary().getValue())
                .toList();
    }

    static String day(VEvent event) {
        var day = event.getDateStart().getValue().getRawComponents();
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        return "%04d-%02d-%02d".formatted(day.getYear(), day.getMonth(), day.getDate());
    }

    static VEvent only(List<VEvent> events, String key) {
        var found = events.stream()
                .filter(event -> event.getUid().getValue().equals(key + "@throughline"))
                .toList();
        assertThat(found).as("%s among %s", key, lines(events)).hasSize(1);
        return found.getFirst();
    }
}
