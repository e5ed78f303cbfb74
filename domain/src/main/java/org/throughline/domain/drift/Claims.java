package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.domain.drift.Claim.Answer;

/** Every completion claim of an action with its answer, in the order they took effect. */
public record Claims(List<Claim> all) {

    static final Claims NONE = new Claims(List.of());

    public Claims {
        all = List.copyOf(all);
    }

    Claims then(Recorded<ActionEvent> recorded) {
        var now = EventReference.of(recorded);
        return switch (recorded.event()) {
            case ActionMarkedComplete _ ->
                new Claims(
                        Stream.concat(all.stream(), Stream.of(Claim.made(now))).toList());
            case CompletionVerified _ -> answered(Answer.ACCEPTED, now);
            case CompletionRefused _ -> answered(Answer.REFUSED, now);
            case CompletionAcceptedInPart _ -> answered(Answer.ACCEPTED_IN_PART, now);
            case ClaimWithdrawn _ -> answered(Answer.WITHDRAWN, now);
            case ActionReopened _ ->
                new Claims(all.stream()
                        .map(claim -> claim.answer() == Answer.ACCEPTED ? claim.setAside() : claim)
                        .toList());
            default -> this;
        };
    }

    /** The claim that was accepted, the latest if several were; null while none is. */
    @Nullable
    Claim accepted() {
        for (int i = all.size() - 1; i >= 0; i--) if (all.get(i).answer() == Answer.ACCEPTED) return all.get(i);
        return null;
    }

    /** The day the work was finished, by the claim that was accepted; null while none is. */
    public @Nullable LocalDate completedOn() {
        var accepted = accepted();
        return accepted == null ? null : accepted.effectiveOn();
    }

    /** The claim that has waited longest for its answer; null when none waits. */
    public @Nullable Claim waiting() {
        for (int i = 0; i < all.size(); i++) if (all.get(i).waits()) return all.get(i);
        return null;
    }

    public int refusals() {
        return (int)
                all.stream().filter(claim -> claim.answer() == Answer.REFUSED).count();
    }

    /** The claim that verification lag is told of: the waiting one, or else the latest; null before the first. */
    @Nullable
    Claim lagging() {
        var waiting = waiting();
        return waiting != null || all.isEmpty() ? waiting : all.getLast();
    }

    /** How long the waiting claim has waited, or else the latest one did; undefined before a claim. */
    @Nullable
    Long lagDays(LocalDate day) {
        var claim = lagging();
        if (claim == null) return null;
        var answered = claim.answered();
        return CalendarDays.past(claim.effectiveOn(), answered == null ? day : answered.on());
    }

    /** An answer is to the claim recorded last before it, which need not be the one that took effect last. */
    private Claims answered(Answer answer, EventReference now) {
        var asked = all.stream()
                .mapToLong(Claim::version)
                .filter(claim -> claim < now.version())
                .max();
        var answered = new ArrayList<>(all);
        answered.replaceAll(claim ->
                asked.isPresent() && claim.version() == asked.getAsLong() ? claim.answered(answer, now) : claim);
        return new Claims(answered);
    }
}
