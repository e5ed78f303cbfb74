package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** How an action ends, and how it returns. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface EndingEvent extends ActionEvent {

    /**
     * The action ended.
     *
     * @param successor the action that stands in its place, where it was superseded or merged
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

    /** The work is owed again, from a new due date on. */
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
