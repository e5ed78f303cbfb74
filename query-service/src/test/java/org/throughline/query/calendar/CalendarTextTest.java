package org.throughline.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.ICalProperty;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.throughline.platform.text.SafeText;
import org.throughline.query.NastyText;

/**
 * Whatever a text has in it, a calendar program finds the same text, and no other event or property. Another library reads the
 * calendar than the one that writes it.
 */
class CalendarTextTest {

    private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05Z");
    private static final URI HERE = URI.create("https://board.example.org/throughline/");

    @Provide
    static Arbitrary<String> texts() {
        return NastyText.texts();
    }

    @Property(tries = 300)
    void an_event_has_its_text_and_nothing_beside_it(
            @ForAll("texts") String name, @ForAll("texts") String title, @ForAll("texts") String description) {
        var calendar = read(written(name, entry("1", title, description), entry("2", "two", "second")));

        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).isNotNull();
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo(SafeText.line(name));
        assertThat(calendar.getEvents()).hasSize(2);
        var event = calendar.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(SafeText.line(title));
        assertThat(event.getDescription().getValue()).isEqualTo(SafeText.of(description));
        assertThat(calendar.getEvents().get(1).getSummary().getValue()).isEqualTo("two");
        assertThat(names(event))
                .containsExactlyInAnyOrder(
                        "Uid",
                        "DateTimeStamp",
                        "LastModified",
                        "Sequence",
                        "DateStart",
                        "Summary",
                        "Description",
                        "Categories",
                        "Url",
                        "Transparency");
    }

    @Property(tries = 300)
    void no_line_is_longer_than_75_octets(@ForAll("texts") String title) {
        var written = written(title, entry("1", title, title.repeat(9)));

        assertThat(written.split("\r\n")).allSatisfy(line -> {
            assertThat(line).doesNotContain("\r", "\n");
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        });
        assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(written);
    }

    @Test
    void an_event_is_a_whole_day_dated_by_when_it_was_recorded_with_a_link_below_the_public_address() {
        var calendar = read(written("Days", entry("due", "Train", "all")));
        var event = calendar.getEvents().getFirst();

        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(ZoneOffset.systemDefault())
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(RECORDED);
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(RECORDED);
        assertThat(event.getSequence().getValue()).isEqualTo(7);
        assertThat(event.getUid().getValue()).isEqualTo("due@throughline");
        assertThat(event.getUrl().getValue())
                .isEqualTo("https://board.example.org/throughline/actions/scr-child-j.f1.a1");
    }

    @Test
    void a_calendar_says_how_often_to_ask_for_it_in_both_ways_that_programs_know() {
        var written = written("Days");

        assertThat(read(written).getRefreshInterval().getValue().toMillis())
                .isEqualTo(ICalendarText.REFRESH.toMillis());
        assertThat(written.lines())
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "NAME:Days");
        assertThat(read(written).getEvents()).isEmpty();
    }

    private static String written(String name, Revised... days) {
        return ICalendarText.of(name, Arrays.asList(days), HERE);
    }

    private static ICalendar read(String written) {
        var calendars = Biweekly.parse(written).all();
        assertThat(calendars).hasSize(1);
        return calendars.getFirst();
    }

    private static List<String> names(VEvent event) {
        return event.getProperties().values().stream()
                .map(ICalProperty::getClass)
                .map(Class::getSimpleName)
                .toList();
    }

    private static Revised entry(String key, String title, String description) {
        var entry = new CalendarEntry(
                CalendarKind.DUE_DATE,
                key,
                LocalDate.of(2026, 3, 31),
                "/actions/",
                "scr-child-j.f1.a1",
                title,
                description,
                null,
                null);
        return new Revised(entry, 7, RECORDED);
    }
}
