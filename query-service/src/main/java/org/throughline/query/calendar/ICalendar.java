package org.throughline.query.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.throughline.platform.text.SafeText;

/**
 * Days ahead as iCalendar (RFC 5545): events of a whole day, because many calendar programs do not show to-dos. A day that
 * moves keeps its UID, so it moves in the program too. What is done is left out.
 */
final class ICalendar {

    private static final String PRODUCT = "-//Throughline//Days ahead//EN";

    private static final int LINE_OCTETS_MAX = 75, NO_FOLDING = Integer.MAX_VALUE;

    private ICalendar() {}

    /**
     * Writes a calendar.
     *
     * @param now when it was asked for
     * @param here where the program is reached, for links
     */
    static String of(String name, List<CalendarEntry> days, Instant now, URI here) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", SafeText.line(name)));
        for (var day : days) calendar.add(event(day, now, here));
        var text = new StringWriter();
        try {
            // A calendar without an event is invalid, but a subscriber has to see that there is none.
            new CalendarOutputter(false, NO_FOLDING).output(calendar, text);
        } catch (IOException neverOfText) {
            throw new UncheckedIOException(neverOfText);
        }
        return folded(text.toString());
    }

    private static VEvent event(CalendarEntry day, Instant now, URI here) {
        var event = new VEvent(false);
        event.add(new Uid(day.key() + "@throughline"));
        event.add(new DtStamp(now));
        event.add(new Sequence((int) day.version()));
        event.add(new DtStart<>(day.day()));
        event.add(new Summary(SafeText.line(day.title())));
        event.add(new Description(SafeText.of(day.description())));
        event.add(new Categories(day.kind().name()));
        event.add(new Url(here.resolve(day.path() + day.on())));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** Lines of at most 75 octets (RFC 5545, 3.1), between characters: the library counts UTF-16 units and cuts pairs. */
    private static String folded(String calendar) {
        var folded = new StringBuilder(calendar.length() + calendar.length() / LINE_OCTETS_MAX);
        int octets = 0;
        for (int at = 0; at < calendar.length(); ) {
            int character = calendar.codePointAt(at);
            at += Character.charCount(character);
            int more = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (character == '\n') octets = 0;
            else if (character != '\r' && (octets += more) > LINE_OCTETS_MAX) {
                folded.append("\r\n ");
                octets = 1 + more;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }
}
