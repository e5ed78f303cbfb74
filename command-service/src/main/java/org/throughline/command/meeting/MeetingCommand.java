package org.throughline.command.meeting;

import java.util.function.Predicate;
import org.throughline.command.Command;
import org.throughline.command.Decision;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.MeetingEvent;

/** A decision on a meeting itself. */
public interface MeetingCommand extends Command {

    /** The event that records it, before the rules have checked it. */
    MeetingEvent event(MeetingId meeting, Decision decision);

    /**
     * The event that records it on a meeting with an agenda.
     *
     * @param now the meeting with all items of its agenda, also those that the asker may not read
     * @param readable whether the asker may read an item
     */
    default MeetingEvent event(MeetingState now, Decision decision, Predicate<AgendaItem> readable) {
        return event(now.id(), decision);
    }
}
