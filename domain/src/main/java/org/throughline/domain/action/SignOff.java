package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.action.ActionEvent.ActionSignedOff;

/**
 * A committee's sign-off of an action.
 *
 * @param dayRestsOn null for a day that this board has given
 * @param refusals how many claims were refused before it
 * @param rebaselines how often the due date moved before it
 * @param verification the verification that it rests on
 * @param endedOn null while it is in force
 * @param endedBecause why it was revoked, or the cause of the reopening
 */
public record SignOff(
        long version,
        LocalDate on,
        @Nullable DayBasis dayRestsOn,
        CommitteeId committee,
        LocalDate meetingDate,
        String minute,
        @Nullable Participant signedOffBy,
        List<Condition> conditions,
        List<LocalDate> sustainedChecksOn,
        int refusals,
        int rebaselines,
        @Nullable Verification verification,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause) {

    /** A condition of a sign-off. */
    public record Condition(
            String condition,
            @Nullable LocalDate metOn,
            @Nullable String how) {

        public boolean met() {
            return metOn != null;
        }
    }

    static SignOff taken(
            long version, ActionSignedOff event, int refusals, int rebaselines, @Nullable Verification verification) {
        return new SignOff(
                version,
                event.effectiveOn(),
                DayBasis.of(event),
                event.authority().committee(),
                event.authority().meetingDate(),
                event.authority().minute(),
                event.signedOffBy(),
                event.conditions().stream()
                        .map(condition -> new Condition(condition, null, null))
                        .toList(),
                event.sustainedChecksOn(),
                refusals,
                rebaselines,
                verification,
                null,
                null);
    }

    public boolean inForce() {
        return endedOn == null;
    }

    public boolean conditionsMet() {
        return conditions.stream().allMatch(Condition::met);
    }

    SignOff ended(LocalDate day, String because) {
        return with(conditions, day, because);
    }

    /**
     * A condition is met.
     *
     * @param number the number of the condition, from 1
     */
    SignOff met(int number, LocalDate day, String how) {
        var met = new ArrayList<>(conditions);
        if (number <= met.size())
            met.set(number - 1, new Condition(met.get(number - 1).condition(), day, how));
        return with(List.copyOf(met), endedOn, endedBecause);
    }

    private SignOff with(List<Condition> now, @Nullable LocalDate end, @Nullable String because) {
        return new SignOff(
                version,
                on,
                dayRestsOn,
                committee,
                meetingDate,
                minute,
                signedOffBy,
                now,
                sustainedChecksOn,
                refusals,
                rebaselines,
                verification,
                end,
                because);
    }
}
