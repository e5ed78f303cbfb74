package org.throughline.query.history;

import java.util.stream.Stream;
import org.throughline.events.MeetingId;

/**
 * A decision of a meeting.
 *
 * @param on the review, the finding or the action it is about
 */
public record MeetingDecision(String on, History.Entry entry) {

    /** The decisions of a meeting in a history. */
    public static Stream<MeetingDecision> of(History history, MeetingId meeting) {
        return history.entries().stream()
                .filter(entry -> at(meeting, entry))
                .map(entry -> new MeetingDecision(history.id(), entry));
    }

    private static boolean at(MeetingId meeting, History.Entry entry) {
        var authority = entry.authority();
        return authority != null
                && !authority.ofChair()
                && MeetingId.of(authority).equals(meeting);
    }
}
