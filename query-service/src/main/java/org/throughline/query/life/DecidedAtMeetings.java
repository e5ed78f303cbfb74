package org.throughline.query.life;

import java.util.List;
import org.throughline.events.MeetingId;

/** One kind of thing that meetings decide on, asked for what they decided. */
public interface DecidedAtMeetings {

    /** Whatever names the meeting as its authority, in no order. */
    List<Decided> at(MeetingId meeting);
}
