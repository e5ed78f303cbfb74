package org.throughline.query.life;

import org.throughline.events.MeetingId;

/**
 * A decision of a meeting.
 *
 * @param on the review, the finding or the action it is about
 */
public record Decided(String on, History.Entry entry) {

    /** Whether a meeting took it. */
    static boolean at(MeetingId meeting, History.Entry entry) {
        var authority = entry.authority();
        return authority != null && MeetingId.of(authority).equals(meeting);
    }
}
