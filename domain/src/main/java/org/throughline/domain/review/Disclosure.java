package org.throughline.domain.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.Authority;
import org.throughline.events.Role;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.DisclosureEvent.PublicationDecided;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.Publication;

/** The reporting restrictions of a review and the publication of its report. */
public record Disclosure(List<Restriction> restrictions, Publication publication) {

    /**
     * A reporting restriction.
     *
     * @param liftedOn null while it is in force
     */
    public record Restriction(
            long version,
            LocalDate on,
            @Nullable Authority authority,
            String reason,
            String restsOn,
            List<Role> readableBy,
            @Nullable LocalDate liftedOn,
            @Nullable String liftedBecause) {

        public boolean inForce() {
            return liftedOn == null;
        }

        private Restriction lifted(LocalDate day, String because) {
            return new Restriction(version, on, authority, reason, restsOn, readableBy, day, because);
        }
    }

    Disclosure then(long version, DisclosureEvent event) {
        return switch (event) {
            case ReportingRestrictionImposed e ->
                new Disclosure(
                        ImmutableLists.append(
                                restrictions,
                                new Restriction(
                                        version,
                                        e.effectiveOn(),
                                        e.authority(),
                                        e.reason(),
                                        e.restsOn(),
                                        e.readableBy(),
                                        null,
                                        null)),
                        publication);
            case ReportingRestrictionLifted e ->
                new Disclosure(
                        ImmutableLists.replace(
                                restrictions,
                                Restriction::inForce,
                                restriction -> restriction.lifted(e.effectiveOn(), e.reason())),
                        publication);
            case PublicationDecided e -> new Disclosure(restrictions, e.publication());
        };
    }

    /** The restriction in force; null while there is none. */
    public @Nullable Restriction restriction() {
        return restrictions.stream().filter(Restriction::inForce).findFirst().orElse(null);
    }

    public boolean mayBeReadBy(Role role) {
        var restriction = restriction();
        return restriction == null || restriction.readableBy().contains(role);
    }
}
