package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.CommitteeId;

/**
 * The committees that oversee an action or a review.
 *
 * @param overseers the first committee and each committee that oversight was delegated to, in order
 * @param handovers every delegation and return, in order, each from the committee that had oversight before it: what the
 *     event names can have been overtaken by one found late
 */
public record Oversight(List<CommitteeId> overseers, List<Handover> handovers) {

    /** A delegation or return of oversight. */
    public record Handover(CommitteeId from, CommitteeId to, LocalDate on, String reason, boolean isReturn) {}

    public static Oversight by(CommitteeId committee) {
        return new Oversight(List.of(committee), List.of());
    }

    /** Delegates oversight. The delegating committee stays among the overseers. */
    public Oversight delegated(CommitteeId to, LocalDate on, String reason) {
        return new Oversight(
                ImmutableLists.append(overseers, to),
                ImmutableLists.append(handovers, new Handover(current(), to, on, reason, false)));
    }

    /** Returns oversight, which also ends every later delegation. */
    public Oversight returned(CommitteeId to, LocalDate on, String reason) {
        int place = overseers.lastIndexOf(to);
        return new Oversight(
                place < 0 ? overseers : List.copyOf(overseers.subList(0, place + 1)),
                ImmutableLists.append(handovers, new Handover(current(), to, on, reason, true)));
    }

    public CommitteeId current() {
        return overseers.getLast();
    }
}
