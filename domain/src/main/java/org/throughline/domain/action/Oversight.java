package org.throughline.domain.action;

import org.throughline.domain.Lists;
import java.time.LocalDate;
import java.util.List;
import org.throughline.events.CommitteeId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;

/**
 * Which committee looks on, and how that came about.
 *
 * @param overseers whoever holds oversight: the first committee, and everybody it was delegated to in turn
 * @param handovers every delegation and return, in order
 */
public record Oversight(List<CommitteeId> overseers, List<Handover> handovers) {

    /** Oversight went from one committee to another. */
    public record Handover(CommitteeId from, CommitteeId to, LocalDate on, String reason, boolean isReturn) {}

    public static Oversight by(CommitteeId committee) {
        return new Oversight(List.of(committee), List.of());
    }

    Oversight then(ActionEvent event) {
        return switch (event) {
            case OversightDelegated e -> delegated(e.from(), e.to(), e.effectiveOn(), e.reason());
            case OversightReturned e -> returned(e.from(), e.to(), e.effectiveOn(), e.reason());
            default -> this;
        };
    }

    /** Hands it on. Whoever hands it on stays among the overseers. */
    public Oversight delegated(CommitteeId from, CommitteeId to, LocalDate on, String reason) {
        return new Oversight(Lists.and(overseers, to), Lists.and(handovers, new Handover(from, to, on, reason, false)));
    }

    /** Gives it back, and with it every delegation that was made since. */
    public Oversight returned(CommitteeId from, CommitteeId to, LocalDate on, String reason) {
        int place = overseers.lastIndexOf(to);
        return new Oversight(
                place < 0 ? overseers : List.copyOf(overseers.subList(0, place + 1)),
                Lists.and(handovers, new Handover(from, to, on, reason, true)));
    }

    public CommitteeId current() {
        return overseers.getLast();
    }
}
