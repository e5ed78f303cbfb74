package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.DueDateMove;
import org.throughline.domain.action.DueDates;
import org.throughline.domain.action.Hold;
import org.throughline.events.ActionId;

/** Collects the causes of a measure or a signal. */
final class Causes {

    private final ActionId action;
    private final List<Cause> gathered = new ArrayList<>();

    Causes(ActionState state) {
        this.action = state.action();
    }

    /** An event of the action itself; null adds nothing. */
    Causes and(@Nullable EventReference moment) {
        if (moment != null) gathered.add(Cause.of(action.value(), moment));
        return this;
    }

    Causes and(List<EventReference> moments) {
        moments.forEach(this::and);
        return this;
    }

    /** All events of a hold; those of a review's hold are in the review's stream. */
    Causes and(Hold hold) {
        var stream = hold.ofReview() ? action.reviewId().value() : action.value();
        hold.moments().forEach(moment -> gathered.add(Cause.of(stream, moment)));
        return this;
    }

    Causes movesOf(DueDates dueDates) {
        return and(dueDates.movesSinceReopening().stream().map(DueDateMove::at).toList());
    }

    /** What ended lateness by a day: the accepted claim with its acceptance, or the closure. */
    Causes stopOf(ActionState state, LocalDate stopped) {
        var accepted = state.claims().accepted();
        if (accepted != null && accepted.effectiveOn().equals(stopped))
            return and(accepted.made()).and(accepted.answered());
        return stopped.equals(state.closedOn()) ? and(state.ending().closed()) : this;
    }

    /** Each once, in the order they took effect. */
    List<Cause> inOrder() {
        return gathered.stream()
                .distinct()
                .sorted(Comparator.comparing(Cause::effectiveOn).thenComparingLong(Cause::version))
                .toList();
    }
}
