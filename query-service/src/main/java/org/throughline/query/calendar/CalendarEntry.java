package org.throughline.query.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;

/**
 * A day on which something is due.
 *
 * @param key the same for the same promise, whichever day it is moved to
 * @param on the review, the action or the meeting, as it is found under {@code path}
 * @param title a line for people, without personal names
 * @param agency that leads the action; null for a review and a meeting
 * @param committee that oversees the action or meets; null for a review
 */
record CalendarEntry(
        CalendarKind kind,
        String key,
        LocalDate day,
        String path,
        String on,
        String title,
        String description,
        @Nullable AgencyId agency,
        @Nullable CommitteeId committee) {}
