package org.throughline.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.throughline.platform.text.SafeText;
import org.throughline.query.NastyText;

/** Whatever a text has in it, a calendar program finds the same text, and no other event or property. */
class CalendarTextTest {

    private static final List<String> PROPERTIES =
            List.of("UID", "DTSTAMP", "SEQUENCE", "DTSTART", "SUMMARY", "DESCRIPTION", "CATEGORIES", "URL", "TRANSP");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    @Provide
    static Arbitrary<String> texts() {
        return NastyText.texts();
    }

    @net.jqwik.api.Property(tries = 300)
    void an_event_has_its_text_and_nothing_beside_it(@ForAll("texts") String title, @ForAll("texts") String description)
            throws IOException, ParserException {
        var written = ICalendar.of(
                "Throughline",
                List.of(entry("1", title, description), entry("2", "two", "second")),
                Instant.parse("2026-01-02T03:04:05Z"),
                URI.create("http://localhost/"));
        var sent = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(sent).isEqualTo(written);
        assertThat(sent.split("\r\n")).allSatisfy(line -> {
            assertThat(line).doesNotContain("\r", "\n");
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        });
        var events = new CalendarBuilder().build(new StringReader(sent)).<VEvent>getComponents();
        assertThat(events).hasSize(2);
        var event = events.getFirst();
        assertThat(event.getPropertyList().getAll().stream().map(Property::getName))
                .containsExactlyElementsOf(PROPERTIES);
        assertThat(text(sent, "SUMMARY:")).isEqualTo(SafeText.line(title));
        assertThat(text(sent, "DESCRIPTION:")).isEqualTo(SafeText.of(description));
        assertThat(events.get(1).getSummary().getValue()).isEqualTo("two");
    }

    /** The first value of a property (RFC 5545, 3.1 and 3.3.11); the library reads a line feed after a backslash otherwise. */
    private static String text(String calendar, String property) {
        var line = calendar.replace("\r\n ", "")
                .lines()
                .filter(each -> each.startsWith(property))
                .findFirst()
                .orElseThrow();
        return ESCAPED.matcher(line.substring(property.length()))
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(escaped.group(1).equalsIgnoreCase("n") ? "\n" : escaped.group(1)));
    }

    private static CalendarEntry entry(String key, String title, String description) {
        return new CalendarEntry(
                CalendarKind.DUE_DATE,
                key,
                1,
                LocalDate.of(2026, 3, 31),
                "/actions/",
                "scr-child-j.f1.a1",
                title,
                description,
                null,
                null);
    }
}
