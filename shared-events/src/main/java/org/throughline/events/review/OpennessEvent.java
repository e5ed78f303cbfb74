package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;
import org.throughline.events.access.Role;

/** Who may read a review: reporting restrictions and publication. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface OpennessEvent extends ReviewEvent {

    /**
     * What the review says may be read by some only. The clock goes on.
     *
     * @param restsOn the order, or whoever else could impose it: "order of the High Court of 3 March 2016"
     * @param readableBy the roles whose users may still read it
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
            implements OpennessEvent {}

    /** Everybody who may read reviews may read this one again. */
    @StoredAs("ReportingRestrictionLifted")
    record ReportingRestrictionLifted(
            ReviewId reviewId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            String reason)
            implements OpennessEvent {}

    /** A committee decided how far the report may travel. */
    @StoredAs("PublicationDecided")
    record PublicationDecided(
            ReviewId reviewId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            Publication publication)
            implements OpennessEvent {}
}
