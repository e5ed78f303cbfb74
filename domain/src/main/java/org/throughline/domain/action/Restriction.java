package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.Role;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionReviewed;
import org.throughline.events.review.Readers;

/**
 * A reporting restriction of a review: who may still read it and its actions, and until when that counts without a review.
 *
 * @param version of the event that imposed it
 * @param authority null if it was imposed before an authority was asked for
 * @param excludedAgencies agencies that may read nothing of the review, not even the actions that they owe
 * @param reviewBy the current review date; null if it was imposed before one was asked for, and not reviewed since
 * @param reviews every review of it, in order
 * @param liftedOn null while it is in force
 */
public record Restriction(
        long version,
        LocalDate on,
        @Nullable Authority authority,
        String reason,
        String restsOn,
        Readers readers,
        List<AgencyId> excludedAgencies,
        @Nullable LocalDate reviewBy,
        List<Reviewed> reviews,
        @Nullable LocalDate liftedOn,
        @Nullable String liftedBecause) {

    /**
     * A review of a restriction, which kept it.
     *
     * @param reviewBy the next review date, which it set
     * @param readers who may read the review from then on
     */
    public record Reviewed(
            EventReference decided,
            LocalDate reviewBy,
            String explanation,
            Readers readers,
            List<AgencyId> excludedAgencies) {}

    public Restriction {
        excludedAgencies = List.copyOf(excludedAgencies);
        reviews = List.copyOf(reviews);
    }

    public static Restriction imposed(long version, ReportingRestrictionImposed e) {
        return new Restriction(
                version,
                e.effectiveOn(),
                e.authority(),
                e.reason(),
                e.restsOn(),
                e.readers(),
                e.excludedAgencies(),
                e.reviewBy(),
                List.of(),
                null,
                null);
    }

    public Restriction reviewed(long at, ReportingRestrictionReviewed e) {
        var review = new Reviewed(
                new EventReference(at, e.effectiveOn(), e.authority()),
                e.reviewBy(),
                e.explanation(),
                e.readers(),
                e.excludedAgencies());
        return new Restriction(
                version,
                on,
                authority,
                reason,
                restsOn,
                e.readers(),
                e.excludedAgencies(),
                e.reviewBy(),
                ImmutableLists.append(reviews, review),
                liftedOn,
                liftedBecause);
    }

    public Restriction lifted(LocalDate day, String because) {
        return new Restriction(
                version, on, authority, reason, restsOn, readers, excludedAgencies, reviewBy, reviews, day, because);
    }

    public boolean inForce() {
        return liftedOn == null;
    }

    /** Whether it is in force and its review date has passed. It counts until it is lifted. */
    public boolean expiredBy(LocalDate day) {
        return inForce() && reviewBy != null && day.isAfter(reviewBy);
    }

    /**
     * Whether it lets a user read the review. To exclude an agency by name counts for more than to name it, its login or its
     * role.
     */
    public boolean admits(Asker asker) {
        var agency = asker.agency();
        if (agency != null && excludes(agency)) return false;
        return readers.roles().contains(asker.role())
                || (agency != null && readers.agencies().contains(agency))
                || readers.users().contains(asker.user())
                || (asker.role() == Role.CHAIR && !admitsAnOfficer());
    }

    /** Whether it lets a user read an action: the agency that owes it keeps it, unless it is excluded by name. */
    public boolean admitsToAction(Asker asker, AgencyId leadAgency) {
        return admits(asker) || (leadAgency.equals(asker.agency()) && !excludes(leadAgency));
    }

    public boolean excludes(AgencyId agency) {
        return excludedAgencies.contains(agency);
    }

    /**
     * Whether the chair or the secretaries may read the review, so that it can be lifted. Only one that was imposed before
     * that was asked for admits neither; the chair may read it then.
     */
    public boolean admitsAnOfficer() {
        return readers.roles().contains(Role.CHAIR) || readers.roles().contains(Role.SECRETARY);
    }

    /** The events that imposed and reviewed it. */
    public List<EventReference> events() {
        return Stream.concat(
                        Stream.of(new EventReference(version, on, authority)),
                        reviews.stream().map(Reviewed::decided))
                .toList();
    }
}
