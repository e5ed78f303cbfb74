package org.throughline.query.lateentry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.domain.DayBasis;
import org.throughline.domain.drift.Effect;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.ReviewId;

/**
 * An entry that was recorded long after the day it took effect.
 *
 * @param what the statement or title of what it is about
 * @param lagDays from the one day to the other
 * @param dayRestsOn null for a day that this board has given
 * @param restates whether it takes the place of an entry that was corrected
 * @param effects on dates, status, figures and signals, the moment before and after, assessed on the day it was recorded
 * @param lowered whether anything looked less delayed or less adrift afterwards
 */
public record LateEntryRow(
        String id,
        ReviewId review,
        String what,
        @Nullable AgencyId leadAgency,
        long version,
        String type,
        String happened,
        LocalDate effectiveOn,
        @Nullable DayBasis dayRestsOn,
        LocalDate recordedOn,
        Instant recordedAt,
        long lagDays,
        Asker recordedBy,
        @Nullable Authority authority,
        boolean restates,
        List<Effect> effects,
        boolean lowered) {}
