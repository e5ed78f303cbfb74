package org.throughline.query.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;

/**
 * A day on which something is due that is still open.
 *
 * @param on the review, the action or the meeting
 * @param title a line for people, without personal names
 * @param agency that leads the action; null for a review and a meeting
 * @param committee that oversees the action or meets; null for a review
 * @param past whether the day has passed
 */
public record CalendarDay(
        LocalDate day,
        CalendarKind kind,
        String on,
        String title,
        @Nullable AgencyId agency,
        @Nullable CommitteeId committee,
        boolean past) {

    static CalendarDay of(CalendarEntry entry, LocalDate today) {
        return new CalendarDay(
                entry.day(),
                entry.kind(),
                entry.on(),
                entry.title(),
                entry.agency(),
                entry.committee(),
                entry.day().isBefore(today));
    }
}
