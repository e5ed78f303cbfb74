package org.throughline.domain.action;

import org.throughline.domain.Lists;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;

/**
 * How an action ended, and how often it came back.
 *
 * @param closure null while it has not ended
 */
public record Ending(@Nullable Closure closure, List<Reopening> reopenings) {

    static final Ending NONE = new Ending(null, List.of());

    /** The end of an action, with its reason. */
    public record Closure(
            LocalDate on,
            ClosureReason reason,
            String explanation,
            @Nullable ActionId successor) {}

    /** A return to work, with its cause and the date it was promised by anew. */
    public record Reopening(LocalDate on, String cause, LocalDate dueDate) {}

    Ending then(ActionEvent event) {
        return switch (event) {
            case ActionClosed e ->
                new Ending(new Closure(e.effectiveOn(), e.reason(), e.explanation(), e.successor()), reopenings);
            case ActionReopened e ->
                new Ending(null, Lists.and(reopenings, new Reopening(e.effectiveOn(), e.cause(), e.dueDate())));
            default -> this;
        };
    }
}
