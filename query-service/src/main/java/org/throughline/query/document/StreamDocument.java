package org.throughline.query.document;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;
import org.throughline.query.bitemporal.BitemporalStates;

/**
 * One document of a view: all states of one stream.
 *
 * @param corrected whether any of its events was corrected
 * @param meetings that decided anything about it, in the order in which that was recorded
 */
public record StreamDocument<V>(String id, BitemporalStates<V> states, boolean corrected, List<String> meetings) {

    public long version() {
        return states.version();
    }

    /** Adds the meeting that decided an event. */
    public static List<String> and(List<String> meetings, BoardEvent event) {
        var authority = event.authority();
        if (authority == null || authority.ofChair()) return meetings;
        var meeting = MeetingId.of(authority).value();
        return meetings.contains(meeting)
                ? meetings
                : Stream.concat(meetings.stream(), Stream.of(meeting)).toList();
    }
}
