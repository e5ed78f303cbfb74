package org.throughline.command.meeting;

import java.util.List;
import org.throughline.events.MeetingId;

/** Finds what a meeting decided on. */
interface DecisionsOfMeeting {

    /** A stream with an event that names the meeting as its authority, and the type of its aggregate. */
    record Decided(String type, String id) {}

    List<Decided> at(MeetingId meeting);
}
