package org.throughline.domain.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.action.Oversight;
import org.throughline.events.Authority;
import org.throughline.events.review.CommissioningEvent;
import org.throughline.events.review.CommissioningEvent.CriteriaDecided;
import org.throughline.events.review.CommissioningEvent.NationalBodyNotified;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.CommissioningEvent.OversightReturned;
import org.throughline.events.review.ReviewKind;

/** The commissioning of a review: decisions on its criteria, notifications and oversight. */
public record Commissioning(List<Criteria> criteria, List<Notification> notifications, Oversight oversight) {

    /** A decision on whether the statutory criteria are met. */
    public record Criteria(
            LocalDate on,
            boolean met,
            ReviewKind statutoryKind,
            @Nullable Authority authority,
            @Nullable String decidedBy,
            String reasons) {}

    /** A notification to a national body. */
    public record Notification(
            LocalDate on, String body, @Nullable String reference) {}

    Commissioning then(CommissioningEvent event) {
        return switch (event) {
            case CriteriaDecided e ->
                new Commissioning(
                        ImmutableLists.append(
                                criteria,
                                new Criteria(
                                        e.effectiveOn(),
                                        e.met(),
                                        e.statutoryKind(),
                                        e.authority(),
                                        e.decidedBy(),
                                        e.reasons())),
                        notifications,
                        oversight);
            case NationalBodyNotified e ->
                new Commissioning(
                        criteria,
                        ImmutableLists.append(
                                notifications, new Notification(e.effectiveOn(), e.body(), e.reference())),
                        oversight);
            case OversightDelegated e ->
                new Commissioning(criteria, notifications, oversight.delegated(e.to(), e.effectiveOn(), e.reason()));
            case OversightReturned e ->
                new Commissioning(criteria, notifications, oversight.returned(e.to(), e.effectiveOn(), e.reason()));
        };
    }
}
