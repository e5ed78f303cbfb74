package org.throughline.domain.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;

/**
 * A completion claim and its answer.
 *
 * @param version of the event that recorded it
 * @param dayRestsOn null for a day that this board has given
 * @param answered the event that answered or withdrew it; null while it waits
 */
public record Claim(
        long version,
        LocalDate effectiveOn,
        @Nullable DayBasis dayRestsOn,
        Answer answer,
        @Nullable EventReference answered) {

    /** The answer to a claim. */
    public enum Answer {
        WAITING,
        ACCEPTED,
        ACCEPTED_IN_PART,
        REFUSED,
        WITHDRAWN,
        /** It was accepted, or waited when the action was closed, and the action has been reopened since. */
        SET_ASIDE
    }

    static Claim made(EventReference now) {
        return new Claim(now.version(), now.on(), now.dayRestsOn(), Answer.WAITING, null);
    }

    Claim answered(Answer with, EventReference now) {
        return new Claim(version, effectiveOn, dayRestsOn, with, now);
    }

    Claim setAside() {
        return new Claim(version, effectiveOn, dayRestsOn, Answer.SET_ASIDE, answered);
    }

    /** Null while it waits. */
    @JsonProperty(access = Access.READ_ONLY)
    public @Nullable LocalDate answeredOn() {
        return answered == null ? null : answered.on();
    }

    public boolean waits() {
        return answer == Answer.WAITING;
    }

    /** The event that made the claim. It has no authority: the owner claims, a committee does not decide. */
    public EventReference made() {
        return new EventReference(version, effectiveOn, null, dayRestsOn);
    }
}
