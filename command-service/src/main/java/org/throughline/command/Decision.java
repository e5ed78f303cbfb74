package org.throughline.command;

import static org.throughline.command.Rule.ANSWER_NAMES_ITS_AGENCY;
import static org.throughline.command.Rule.CHAIRS_ACTION_CAN_BE_RATIFIED;
import static org.throughline.command.Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE;
import static org.throughline.command.Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY;
import static org.throughline.command.Rule.MEETING_HAS_BEEN_HELD;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.Role;
import org.throughline.events.Source;
import org.throughline.events.StatedDate;

/**
 * The circumstances of a decision: the day it takes effect, its authority, its source and the asker.
 *
 * @param authority null where no committee decides: an owner's progress, a claim, a measurement
 */
public record Decision(
        LocalDate effectiveOn,
        @Nullable Authority authority,
        @Nullable Source source,
        Asker asker) {

    /** Refuses a decision that lies in the future, or rests on a meeting that does. */
    public void isNotAheadOf(LocalDate today) {
        EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE.check(
                !effectiveOn.isAfter(today), () -> "%s is in the future".formatted(Wording.day(effectiveOn)));
        MEETING_HAS_BEEN_HELD.check(
                authority == null || !authority.meetingDate().isAfter(today),
                () -> "the meeting named is on %s, which is in the future"
                        .formatted(Wording.day(committeeAuthority().meetingDate())));
    }

    /**
     * The decision as a board takes it over that agreed on the matter later: what a source states of an earlier day takes
     * effect on the day of the agreement, and the source keeps the day that it states.
     */
    public Decision takenOverOn(LocalDate agreedOn) {
        if (source == null || !effectiveOn.isBefore(agreedOn)) return this;
        var stated = source.statedOn() == null
                ? new StatedDate(Wording.day(effectiveOn), effectiveOn, effectiveOn)
                : source.statedOn();
        var keeping = new Source(source.document(), source.paragraph(), source.sha256(), source.assumed(), stated);
        return new Decision(agreedOn, authority, keeping, asker);
    }

    /** Refuses a chair's action on what no meeting could ratify. */
    public void isOfNoChair() {
        CHAIRS_ACTION_CAN_BE_RATIFIED.check(authority == null || !authority.ofChair());
    }

    /** The authority of a decision that only a committee takes; a request without one is invalid. */
    public Authority committeeAuthority() {
        if (authority == null) throw new IllegalStateException("a committee's decision reached its rules without one");
        return authority;
    }

    /** Whether the asker records what a committee decided. */
    public boolean underMinute() {
        return authority != null && (asker.role() == Role.SECRETARY || asker.role() == Role.CHAIR);
    }

    /**
     * The agency in whose name the asker answers: the lead's own. Everyone else names it.
     *
     * @param named null if the request names none
     */
    public AgencyId answersFor(@Nullable AgencyId named) {
        var own = asker.agency();
        if (own == null)
            return ANSWER_NAMES_ITS_AGENCY.checkPresent(
                    named, () -> "your login, %s, is of no agency, and the answer names none".formatted(asker.role()));
        LEAD_ACTS_FOR_THE_OWN_AGENCY.check(
                named == null || named.equals(own),
                () -> "you act for %s and cannot answer for %s".formatted(own, named));
        return own;
    }
}
