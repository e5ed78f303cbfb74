package org.throughline.query.calendar;

/** What kind of day it is. */
public enum CalendarKind {
    DUE_DATE("Due"),
    MILESTONE("Milestone"),
    SUSTAINED_CHECK("Sustained check"),
    HOLD_REVIEW("Review of a hold"),
    MEETING("Meeting");

    private final String words;

    CalendarKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
