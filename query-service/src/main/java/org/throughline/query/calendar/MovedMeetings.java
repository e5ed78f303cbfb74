package org.throughline.query.calendar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;

/** Which meetings were moved to another day. One that was moved stays the same entry of a calendar. */
record MovedMeetings(Map<String, MeetingState> byTarget) {

    static MovedMeetings of(List<MeetingState> all) {
        var byTarget = new TreeMap<String, MeetingState>();
        for (var meeting : all) {
            var moved = meeting.moved();
            if (moved != null) byTarget.putIfAbsent(moved.to().value(), meeting);
        }
        return new MovedMeetings(byTarget);
    }

    /** The meeting as it was first convened. */
    MeetingId first(MeetingState meeting) {
        var before = before(meeting);
        return before.isEmpty() ? meeting.id() : before.getLast().id();
    }

    /** How many changes there were of the meetings that became this one. */
    long changesBefore(MeetingState meeting) {
        return before(meeting).stream().mapToLong(each -> each.version() + 1).sum();
    }

    /** The meetings that were moved one after the other to become this one, the last first. */
    private List<MeetingState> before(MeetingState meeting) {
        var before = new LinkedHashSet<MeetingState>();
        var moved = byTarget.get(meeting.id().value());
        while (moved != null && before.add(moved))
            moved = byTarget.get(moved.id().value());
        return List.copyOf(before);
    }
}
