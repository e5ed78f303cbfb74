package org.throughline.domain.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.action.Restriction;
import org.throughline.events.AgencyId;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.DisclosureEvent.PublicationDecided;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionReviewed;
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
            var publishedOn = publication.publishedBy();
            return !on.isAfter(day) && (publishedOn == null || !publishedOn.isAfter(day));
        }
    }

    static Disclosure registered(ReviewRegistered event) {
        return new Disclosure(List.of(), List.of(new PublicationDecision(event.effectiveOn(), event.publication())));
    }

    Disclosure then(long version, DisclosureEvent event) {
        return switch (event) {
            case ReportingRestrictionImposed e ->
                new Disclosure(ImmutableLists.append(restrictions, Restriction.imposed(version, e)), publications);
            case ReportingRestrictionReviewed e ->
                new Disclosure(
                        ImmutableLists.replace(
                                restrictions, Restriction::inForce, restriction -> restriction.reviewed(version, e)),
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

    /** Whether a user may read the review and its findings. */
    public boolean mayBeReadBy(Asker asker) {
        var restriction = restriction();
        return restriction == null || restriction.admits(asker);
    }

    /** Whether a user may read an action of the review: the agency that owes it keeps it unless it is excluded by name. */
    public boolean mayReadAction(Asker asker, AgencyId leadAgency) {
        var restriction = restriction();
        return restriction == null || restriction.admitsToAction(asker, leadAgency);
    }

    /** Whether an agency may be told of the actions of the review that it owes. */
    public boolean mayBeToldToOwing(AgencyId leadAgency) {
        var restriction = restriction();
        return restriction == null || !restriction.excludes(leadAgency);
    }

    /** Whether those who speak for committees, the chair or the secretaries, may be told of the review. */
    public boolean mayBeToldToCommittees() {
        var restriction = restriction();
        return restriction == null || restriction.admitsAnOfficer();
    }
}
