package org.throughline.query.history;

import java.util.stream.Stream;
import org.throughline.events.MeetingId;
import org.throughline.query.bitemporal.AsOf;

/** Finds the decisions of meetings on one kind of thing. */
public interface MeetingDecisions {

    /** The meetings that are named as the authority of any decision: a day and a committee, and nothing of what was decided. */
    Stream<MeetingId> meetings();

    /**
     * The decisions that name a meeting as their authority, as they were known, of the day or earlier, in no order; each history
     * is read when it is come to.
     */
    Stream<MeetingDecision> at(MeetingId meeting, AsOf standpoint);
}
