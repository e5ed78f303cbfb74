package org.throughline.query.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
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
 * Days ahead as iCalendar (RFC 5545, RFC 7986): events of a whole day, because many calendar programs do not show to-dos. A day that
 * moves keeps its UID, so it moves in the program too. What is done or cancelled is left out. Nothing in it is about the moment at
 * which it was asked for: the same days are the same bytes.
 */
final class ICalendarText {

    /** How often a calendar program is asked to read again; some do so less often. */
    static final Duration REFRESH = Duration.ofHours(1);

    private static final String PRODUCT = "-//Throughline//Days ahead//EN";

    private static final int LINE_OCTETS_MAX = 75, NO_FOLDING = Integer.MAX_VALUE;

    private ICalendarText() {}

    /**
     * Writes a calendar.
     *
     * @param here where the program is reached, for links
     */
    static String of(String name, List<Revised> days, URI here) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(new ParameterList(), SafeText.line(name)));
        calendar.add(new XProperty("X-WR-CALNAME", SafeText.line(name)));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        for (var day : days) calendar.add(event(day, here));
        var text = new StringWriter();
        try {
            // A calendar without an event is invalid, but a subscriber has to see that there is none.
            new CalendarOutputter(false, NO_FOLDING).output(calendar, text);
        } catch (IOException neverOfText) {
            throw new UncheckedIOException(neverOfText);
        }
        return folded(text.toString());
    }

    private static VEvent event(Revised revised, URI here) {
        var day = revised.entry();
        var event = new VEvent(false);
        event.add(new Uid(day.key() + "@throughline"));
        event.add(new DtStamp(revised.at()));
        event.add(new LastModified(revised.at()));
        event.add(new Sequence(Math.toIntExact(revised.sequence())));
        event.add(new DtStart<>(day.day()));
        event.add(new Summary(SafeText.line(day.title())));
        event.add(new Description(SafeText.of(day.description())));
        event.add(new Categories(day.kind().name()));
        event.add(new Url(link(here, day.path() + day.on())));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** Below the path that the program is reached under, if there is one. */
    static URI link(URI here, String path) {
        var base = here.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
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
