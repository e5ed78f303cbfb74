package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.ActionId;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;

/**
 * The closure of an action and its reopenings.
 *
 * @param closed the event that closed it; null while it is not closed
 * @param closure null while it is not closed
 */
public record Ending(
        @Nullable EventReference closed, @Nullable Closure closure, List<Reopening> reopenings) {

    static final Ending NONE = new Ending(null, null, List.of());

    /** The end of an action and its reason. */
    public record Closure(
            LocalDate on,
            ClosureReason reason,
            String explanation,
            @Nullable ActionId successor) {}

    /** A return to work, with its cause and the new due date. */
    public record Reopening(LocalDate on, String cause, LocalDate dueDate) {}

    Ending closed(EventReference at, ActionClosed e) {
        return new Ending(at, new Closure(e.effectiveOn(), e.reason(), e.explanation(), e.successor()), reopenings);
    }

    Ending reopened(ActionReopened e) {
        return new Ending(
                null, null, ImmutableLists.append(reopenings, new Reopening(e.effectiveOn(), e.cause(), e.dueDate())));
    }
}
