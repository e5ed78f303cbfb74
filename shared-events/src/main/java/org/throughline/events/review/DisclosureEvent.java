package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Reporting restrictions and publication of a review. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DisclosureEvent extends ReviewEvent {

    /**
     * A reporting restriction was imposed. It does not stop the clock.
     *
     * @param restsOn the order or other basis: "order of the High Court of 3 March 2016"
     * @param readableBy the roles that may still read the review
     */
    @StoredAs("ReportingRestrictionImposed")
    record ReportingRestrictionImposed(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            String reason,
            String restsOn,
            List<Role> readableBy)
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
