package org.throughline.board;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Working days: Monday to Friday without bank holidays of England and Wales and without the days on which the board is
 * closed. Bank holidays come from Jollyday, whose source is gov.uk/bank-holidays.
 */
@Component
public class WorkingDays {

    private final Supplier<HolidayManager> holidays =
            SingletonSupplier.of(() -> HolidayManager.getInstance(ManagerParameters.create("gb")));
    private final Map<Year, Set<LocalDate>> bankHolidays = new ConcurrentHashMap<>();
    private final Set<LocalDate> closed;

    WorkingDays(@Value("${throughline.board.closed-on:}") Set<LocalDate> closed) {
        this.closed = Set.copyOf(closed);
    }

    /** With additional days on which the board is closed. */
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

    /** England and Wales have the same bank holidays. */
    private Set<LocalDate> of(Year year) {
        return holidays.get().getHolidays(year, "eng").stream()
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toUnmodifiableSet());
    }
}
