package org.throughline.query.life;

import java.util.stream.Stream;
import org.throughline.events.MeetingId;

/**
 * A decision of a meeting.
 *
 * @param on the review, the finding or the action it is about
 */
public record Decided(String on, History.Entry entry) {

    /** What of a story a meeting decided. */
    public static Stream<Decided> of(History story, MeetingId meeting) {
        return story.entries().stream()
                .filter(entry -> at(meeting, entry))
                .map(entry -> new Decided(story.id(), entry));
    }

    private static boolean at(MeetingId meeting, History.Entry entry) {
        var authority = entry.authority();
        return authority != null && MeetingId.of(authority).equals(meeting);
    }
}
