package org.throughline.query.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.ReviewId;

/**
 * An entry of the record by its two days.
 *
 * @param id of the action, the finding or the review
 * @param leadAgency of an action; null otherwise
 * @param lagDays from the day it took effect to the day it was recorded
 */
public record StreamEntry(
        String id,
        ReviewId review,
        @Nullable AgencyId leadAgency,
        long version,
        LocalDate effectiveOn,
        LocalDate recordedOn,
        Instant recordedAt,
        long lagDays) {}
