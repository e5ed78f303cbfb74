package org.throughline.query.history;

import java.util.List;
import org.throughline.events.MeetingId;

/** Finds the decisions of meetings on one kind of thing. */
public interface MeetingDecisions {

    /** The decisions that name a meeting as their authority, in no order. */
    List<MeetingDecision> at(MeetingId meeting);
}
