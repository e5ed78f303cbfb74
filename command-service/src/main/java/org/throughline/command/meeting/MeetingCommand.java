package org.throughline.command.meeting;

import org.throughline.command.Command;
import org.throughline.command.Decision;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.MeetingEvent;

/** A decision on a meeting itself. */
public interface MeetingCommand extends Command {

    /** The event that records it, before the rules have checked it. */
    MeetingEvent event(MeetingId meeting, Decision decision);
}
