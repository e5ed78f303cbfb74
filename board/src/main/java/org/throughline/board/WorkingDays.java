package org.throughline.board;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The days on which people work: Mondays to Fridays that are no bank holiday of England and Wales, and no day on which the
 * board has said that it is closed. Bank holidays are Jollyday's, whose source is gov.uk/bank-holidays.
 */
@Component
public class WorkingDays {

    private final HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create("gb"));
    private final Map<Year, Set<LocalDate>> bankHolidays = new ConcurrentHashMap<>();
    private final Set<LocalDate> closed;

    WorkingDays(@Value("${throughline.board.closed-on:}") Set<LocalDate> closed) {
        this.closed = Set.copyOf(closed);
    }

    /** Those of a board that is closed on these days too. */
    public static WorkingDays closedOn(Set<LocalDate> days) {
        return new WorkingDays(days);
    }

    public boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closed.contains(day)
                && !bankHolidays
                        .computeIfAbsent(Year.of(day.getYear()), this::of)
                        .contains(day);
    }

    /** The first working day after a day. */
    public LocalDate after(LocalDate day) {
        var next = day.plusDays(1);
        while (!includes(next)) next = next.plusDays(1);
        return next;
    }

    /** Those of England are those of Wales too. */
    private Set<LocalDate> of(Year year) {
        return holidays.getHolidays(year, "eng").stream()
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toUnmodifiableSet());
    }
}
