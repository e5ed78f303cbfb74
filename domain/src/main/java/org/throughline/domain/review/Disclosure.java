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
import org.throughline.events.review.ReviewEvent.ReviewRegistered;

/**
 * The reporting restrictions of a review and the publication of its report.
 *
 * @param publications what was decided on publication, in order; the first is stated with the registration
 */
public record Disclosure(List<Restriction> restrictions, List<PublicationDecision> publications) {

    /** What was decided on publication on a day. It can name a later day of publication. */
    public record PublicationDecision(LocalDate on, Publication publication) {

        private boolean countsOn(LocalDate day) {
            var publishedOn = publication.publishedOn();
            return !on.isAfter(day) && (publishedOn == null || !publishedOn.isAfter(day));
        }
    }

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

    static Disclosure registered(ReviewRegistered event) {
        return new Disclosure(List.of(), List.of(new PublicationDecision(event.effectiveOn(), event.publication())));
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
                        publications);
            case ReportingRestrictionLifted e ->
                new Disclosure(
                        ImmutableLists.replace(
                                restrictions,
                                Restriction::inForce,
                                restriction -> restriction.lifted(e.effectiveOn(), e.reason())),
                        publications);
            case PublicationDecided e ->
                new Disclosure(
                        restrictions,
                        ImmutableLists.append(publications, new PublicationDecision(e.effectiveOn(), e.publication())));
        };
    }

    /** The publication in force on a day: what was decided last, unless the day of publication is still to come. */
    public Publication publicationOn(LocalDate day) {
        return publications.reversed().stream()
                .filter(decision -> decision.countsOn(day))
                .map(PublicationDecision::publication)
                .findFirst()
                .orElse(Publication.NOT_PUBLISHED);
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
