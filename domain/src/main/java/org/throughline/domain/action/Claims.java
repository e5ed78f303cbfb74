package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.Comparator;
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

    /** A reopening sets aside the accepted claim, and one that waited when the action was closed. */
    Claims setAside() {
        return new Claims(ImmutableLists.replace(
                all, claim -> claim.answer() == Answer.ACCEPTED || claim.waits(), Claim::setAside));
    }

    /**
     * Answers the claim that waits. Older logs can hold a second one that took effect while the first waited: of several, the
     * one recorded last before the answer is meant.
     */
    Claims answered(Answer answer, EventReference at) {
        var meant = all.stream()
                .filter(Claim::waits)
                .max(Comparator.comparing((Claim claim) -> claim.version() < at.version())
                        .thenComparingLong(Claim::version));
        return meant.map(claim -> new Claims(
                        ImmutableLists.replace(all, each -> each == claim, each -> each.answered(answer, at))))
                .orElse(this);
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

    /**
     * The claim that stops the clock: the accepted one, or else the one that has waited longest, which stops it until it is
     * refused or withdrawn; null if there is neither.
     */
    public @Nullable Claim stopping() {
        var accepted = accepted();
        return accepted == null ? waiting() : accepted;
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
