package org.throughline.command;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.Source;

/**
 * What every decision says beside its matter: the day it takes effect, under whose authority, read where, asked by whom.
 *
 * @param authority null where no committee decides: an owner's progress, a claim, a measurement
 */
public record Decision(
        LocalDate effectiveOn,
        @Nullable Authority authority,
        @Nullable Source source,
        Asker asker) {

    /** Checks what holds of any decision: neither it nor the meeting it rests on lies in the future. */
    public void isNotAheadOf(Clock clock) {
        var today = LocalDate.now(clock);
        Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE.holdsIf(!effectiveOn.isAfter(today));
        Rule.MEETING_HAS_BEEN_HELD.holdsIf(
                authority == null || !authority.meetingDate().isAfter(today));
    }

    /** The authority of a decision that only a committee takes; requests without one never get this far. */
    public Authority committeeAuthority() {
        if (authority == null) throw new IllegalStateException("a committee's decision reached its rules without one");
        return authority;
    }

    /** Whether the asker may speak for this agency: everybody but a lead of another one. */
    public boolean isAskedFor(AgencyId agency) {
        return asker.agency() == null || asker.agency().equals(agency);
    }
}
