package org.throughline.query.list;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads a moment of knowing: as an instant, as a day, or as a day and a time in the zone of the board. A day and a minute
 * mean their end, so that all that was recorded in them is known. Today means now.
 */
final class MomentReader implements Converter<String, @Nullable Instant> {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(:\\d{2})?)");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** Of today, in the zone of the board. */
    private final Clock clock;

    MomentReader(Clock clock) {
        this.clock = clock;
    }

    /** Null for today, which means all that is known now, and for no text. */
    @Override
    public @Nullable Instant convert(String text) {
        try {
            var given = text.strip();
            if (given.isEmpty()) return null;
            if (DAY.matcher(given).matches()) return endOf(LocalDate.parse(given));
            var time = TIME.matcher(given);
            return time.matches()
                    ? endOf(LocalDate.parse(time.group(1)), LocalTime.parse(time.group(2)), time.group(3) != null)
                    : notTooEarly(Instant.parse(given));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "is a day such as 2017-03-31, a day and a time such as 2017-03-31T14:05, or an instant such as"
                            + " 2017-03-31T12:00:00Z",
                    unreadable);
        }
    }

    /** Of a moment before the first year, no day can be written in every zone. */
    private static Instant notTooEarly(Instant moment) {
        if (moment.isBefore(EARLIEST)) throw new IllegalArgumentException("lies too early");
        return moment;
    }

    private @Nullable Instant endOf(LocalDate day) {
        return day.equals(LocalDate.now(clock))
                ? null
                : day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1);
    }

    /** Of a time that a change of the clocks repeats, the later one. */
    private Instant endOf(LocalDate day, LocalTime time, boolean toTheSecond) {
        var from = LocalDateTime.of(day, time).atZone(clock.getZone()).withLaterOffsetAtOverlap();
        var end = from.toInstant()
                .plus(1, toTheSecond ? ChronoUnit.SECONDS : ChronoUnit.MINUTES)
                .minusNanos(1);
        var now = clock.instant();
        return end.isAfter(now) && !from.toInstant().isAfter(now) ? now : end;
    }
}
