package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Closure and reopening of an action. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface EndingEvent extends ActionEvent {

    /**
     * The action was closed.
     *
     * @param successor the action that takes its place, if it was superseded or merged
     */
    @StoredAs("ActionClosed")
    record ActionClosed(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            ClosureReason reason,
            String explanation,
            @Nullable ActionId successor)
            implements EndingEvent {}

    /** The action was reopened with a new due date. */
    @StoredAs("ActionReopened")
    record ActionReopened(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String cause,
            LocalDate dueDate)
            implements EndingEvent {}
}
