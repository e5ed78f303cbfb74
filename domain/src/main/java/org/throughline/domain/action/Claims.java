package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.action.Claim.Answer;

/** The completion claims of an action, in the order they took effect. */
public record Claims(List<Claim> all) {

    static final Claims NONE = new Claims(List.of());

    public Claims {
        all = List.copyOf(all);
    }

    Claims made(EventReference at) {
        return new Claims(ImmutableLists.append(all, Claim.made(at)));
    }

    /** A reopening sets the accepted claim aside. */
    Claims setAside() {
        return new Claims(ImmutableLists.replace(all, claim -> claim.answer() == Answer.ACCEPTED, Claim::setAside));
    }

    /** Answers the claim that waits; of several, which older logs can hold, the one that took effect last. */
    Claims answered(Answer answer, EventReference at) {
        for (int i = all.size() - 1; i >= 0; i--) {
            var claim = all.get(i);
            if (claim.waits())
                return new Claims(
                        ImmutableLists.replace(all, each -> each == claim, each -> each.answered(answer, at)));
        }
        return this;
    }

    /** The latest accepted claim; null if none is accepted. */
    public @Nullable Claim accepted() {
        for (int i = all.size() - 1; i >= 0; i--) if (all.get(i).answer() == Answer.ACCEPTED) return all.get(i);
        return null;
    }

    /** The effective day of the accepted claim; null if none is accepted. */
    public @Nullable LocalDate completedOn() {
        var accepted = accepted();
        return accepted == null ? null : accepted.effectiveOn();
    }

    /** The claim that has waited longest for an answer; null if none waits. */
    public @Nullable Claim waiting() {
        for (int i = 0; i < all.size(); i++) if (all.get(i).waits()) return all.get(i);
        return null;
    }

    public int refusals() {
        return (int)
                all.stream().filter(claim -> claim.answer() == Answer.REFUSED).count();
    }

    /** The claim that verification lag is measured on: the waiting one, or else the latest; null before the first. */
    public @Nullable Claim lagging() {
        var waiting = waiting();
        return waiting != null || all.isEmpty() ? waiting : all.getLast();
    }
}
