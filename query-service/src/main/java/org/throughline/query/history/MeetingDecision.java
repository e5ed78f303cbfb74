package org.throughline.query.history;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.MeetingId;

/**
 * A decision of a meeting.
 *
 * @param on the review, the finding, the action or the earlier meeting it is about
 * @param statement what that states, as it was on the day asked about; the title of a review; null for a meeting
 */
public record MeetingDecision(String on, @Nullable String statement, History.Entry entry) {

    /** The decisions of a meeting in a history. */
    public static Stream<MeetingDecision> of(History history, @Nullable String statement, MeetingId meeting) {
        return history.entries().stream()
                .filter(entry -> at(meeting, entry))
                .map(entry -> new MeetingDecision(history.id(), statement, entry));
    }

    private static boolean at(MeetingId meeting, History.Entry entry) {
        var authority = entry.authority();
        return authority != null
                && !authority.ofChair()
                && MeetingId.of(authority).equals(meeting);
    }
}
