package org.throughline.query.calendar;

import java.time.LocalDate;

/**
 * A day on which something is due.
 *
 * @param key the same for the same promise, whichever day it is moved to
 * @param version of the stream it follows from, which rises when it is moved
 * @param on the review, the action or the meeting, as it is found under {@code path}
 * @param title a line for people, without personal names
 */
record CalendarEntry(
        Kind kind, String key, long version, LocalDate day, String path, String on, String title, String description) {

    /** What kind of day it is. */
    enum Kind {
        DUE_DATE("Due"),
        MILESTONE("Milestone"),
        SUSTAINED_CHECK("Sustained check"),
        HOLD_REVIEW("Review of a hold"),
        MEETING("Meeting");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
