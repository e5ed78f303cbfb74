package org.throughline.events.drift;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One completion claim and its answer.
 *
 * @param version the event that records it
 * @param answeredOn null while it waits
 */
public record Claim(
        long version,
        LocalDate effectiveOn,
        Answer answer,
        @Nullable LocalDate answeredOn) {

    /** What verification made of a claim. */
    public enum Answer {
        WAITING,
        ACCEPTED,
        ACCEPTED_IN_PART,
        REFUSED,
        WITHDRAWN,
        /** It had been accepted, and the action was reopened since. */
        SET_ASIDE
    }

    static Claim made(long version, LocalDate effectiveOn) {
        return new Claim(version, effectiveOn, Answer.WAITING, null);
    }

    Claim answered(Answer with, LocalDate on) {
        return new Claim(version, effectiveOn, with, on);
    }

    Claim setAside() {
        return new Claim(version, effectiveOn, Answer.SET_ASIDE, answeredOn);
    }

    public boolean waits() {
        return answer == Answer.WAITING;
    }
}
