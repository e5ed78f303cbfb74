package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.drift.Claim.Answer;

/** Every completion claim of an action with its answer, in the order they took effect. */
public record Claims(List<Claim> all) {

    static final Claims NONE = new Claims(List.of());

    public Claims {
        all = List.copyOf(all);
    }

    Claims then(Recorded<ActionEvent> recorded) {
        var on = recorded.event().effectiveOn();
        return switch (recorded.event()) {
            case ActionMarkedComplete _ ->
                new Claims(Stream.concat(all.stream(), Stream.of(Claim.made(recorded.version(), on)))
                        .toList());
            case CompletionVerified _ -> answered(Answer.ACCEPTED, recorded.version(), on);
            case CompletionRefused _ -> answered(Answer.REFUSED, recorded.version(), on);
            case CompletionAcceptedInPart _ -> answered(Answer.ACCEPTED_IN_PART, recorded.version(), on);
            case ClaimWithdrawn _ -> answered(Answer.WITHDRAWN, recorded.version(), on);
            case ActionReopened _ ->
                new Claims(all.stream()
                        .map(claim -> claim.answer() == Answer.ACCEPTED ? claim.setAside() : claim)
                        .toList());
            default -> this;
        };
    }

    /** The day the work was finished, by the claim that was accepted; null while none is. */
    public @Nullable LocalDate completedOn() {
        return all.stream()
                .filter(claim -> claim.answer() == Answer.ACCEPTED)
                .map(Claim::effectiveOn)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The claim that has waited longest for its answer; null when none waits. */
    public @Nullable Claim waiting() {
        return all.stream().filter(Claim::waits).findFirst().orElse(null);
    }

    public int refusals() {
        return (int)
                all.stream().filter(claim -> claim.answer() == Answer.REFUSED).count();
    }

    /** How long the waiting claim has waited, or else the latest one did; undefined before a claim. */
    @Nullable
    Long lagDays(LocalDate day) {
        var waiting = waiting();
        if (waiting != null) return Days.past(waiting.effectiveOn(), day);
        if (all.isEmpty()) return null;
        var answeredOn = all.getLast().answeredOn();
        return answeredOn == null ? null : Long.valueOf(Days.past(all.getLast().effectiveOn(), answeredOn));
    }

    /** An answer is to the claim recorded last before it, which need not be the one that took effect last. */
    private Claims answered(Answer answer, long version, LocalDate on) {
        var asked = all.stream()
                .mapToLong(Claim::version)
                .filter(claim -> claim < version)
                .max();
        var answered = new ArrayList<>(all);
        answered.replaceAll(claim ->
                asked.isPresent() && claim.version() == asked.getAsLong() ? claim.answered(answer, on) : claim);
        return new Claims(answered);
    }
}
