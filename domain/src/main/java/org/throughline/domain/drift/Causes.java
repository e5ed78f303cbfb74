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
import org.throughline.domain.action.Restriction;
import org.throughline.events.ActionId;

/** Collects the causes of a measure or a signal of an action. */
final class Causes {

    private final ActionId action;
    private final List<Cause> causes = new ArrayList<>();

    Causes(ActionState state) {
        this.action = state.action();
    }

    /** An event of the action; null adds nothing. */
    Causes and(@Nullable EventReference event) {
        if (event != null) causes.add(Cause.of(action.value(), event));
        return this;
    }

    Causes and(List<EventReference> events) {
        events.forEach(this::and);
        return this;
    }

    /** The events of a hold, which are in the review's stream for a hold of a whole review. */
    Causes and(Hold hold) {
        var stream = hold.ofReview() ? action.reviewId().value() : action.value();
        hold.events().forEach(event -> causes.add(Cause.of(stream, event)));
        return this;
    }

    /** The events of a restriction, which are in the review's stream. */
    Causes and(Restriction restriction) {
        var stream = action.reviewId().value();
        restriction.events().forEach(event -> causes.add(Cause.of(stream, event)));
        return this;
    }

    Causes movesOf(DueDates dueDates) {
        return and(dueDates.movesSinceReopening().stream().map(DueDateMove::at).toList());
    }

    /** The events that stopped delay by a day: the claim and its acceptance, if it has one, or the closure. */
    Causes stopOf(ActionState state, LocalDate stopped) {
        var claim = state.claims().stopping();
        if (claim != null && claim.effectiveOn().equals(stopped))
            return and(claim.made()).and(claim.answered());
        return stopped.equals(state.closedOn()) ? and(state.ending().closed()) : this;
    }

    /** Without duplicates, in the order they took effect. */
    List<Cause> inOrder() {
        return causes.stream()
                .distinct()
                .sorted(Comparator.comparing(Cause::effectiveOn).thenComparingLong(Cause::version))
                .toList();
    }
}
