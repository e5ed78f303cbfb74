package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Reporting restrictions and publication of a review. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DisclosureEvent extends ReviewEvent {

    /**
     * A reporting restriction was imposed. It does not stop the clock.
     *
     * @param authority missing only in events of version 1
     * @param restsOn the order or other basis: "order of the High Court of 3 March 2016"
     * @param readers who may still read the review, which since version 2 are agencies and logins beside roles
     * @param excludedAgencies agencies that may read nothing of it, not even the actions that they owe; since version 2
     * @param reviewBy the review date of the restriction; missing only in events of version 1
     */
    @StoredAs(value = "ReportingRestrictionImposed", version = 2)
    record ReportingRestrictionImposed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            String reason,
            String restsOn,
            Readers readers,
            List<AgencyId> excludedAgencies,
            @Nullable LocalDate reviewBy)
            implements DisclosureEvent {}

    /**
     * A committee reviewed the reporting restriction, found it still needed and set the next review date.
     *
     * @param readers who may read the review from now on
     * @param excludedAgencies agencies that may read nothing of it from now on
     */
    @StoredAs("ReportingRestrictionReviewed")
    record ReportingRestrictionReviewed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            LocalDate reviewBy,
            String explanation,
            Readers readers,
            List<AgencyId> excludedAgencies)
            implements DisclosureEvent {}

    /** The reporting restriction was lifted. */
    @StoredAs("ReportingRestrictionLifted")
    record ReportingRestrictionLifted(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            String reason)
            implements DisclosureEvent {}

    /** A committee decided on publication of the report. */
    @StoredAs("PublicationDecided")
    record PublicationDecided(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            Publication publication)
            implements DisclosureEvent {}
}
