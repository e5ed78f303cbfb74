package org.throughline.web.question;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A moment of knowing as a form asks for it.
 *
 * @param day as a date input has it; empty for now
 * @param time as a time input has it; empty for the end of the day
 */
public record KnownMoment(String day, String time) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    public static KnownMoment of(@Nullable Instant knownAt, ZoneId zone) {
        if (knownAt == null) return new KnownMoment("", "");
        var local = knownAt.atZone(zone).toLocalDateTime();
        var next = local.plusNanos(1);
        if (next.toLocalTime().equals(LocalTime.MIDNIGHT))
            return new KnownMoment(local.toLocalDate().toString(), "");
        boolean isEndOfMinute = next.truncatedTo(ChronoUnit.MINUTES).equals(next);
        return new KnownMoment(local.toLocalDate().toString(), (isEndOfMinute ? MINUTE : SECOND).format(local));
    }
}
