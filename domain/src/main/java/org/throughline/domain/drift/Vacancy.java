package org.throughline.domain.drift;

import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;

/**
 * Nobody owes the work: the owner left, or the lead agency answered that it is not theirs.
 *
 * @param because a sentence for people
 * @param declined whether the lead agency said so, which leaves it to a committee to find somebody
 */
public record Vacancy(EventReference since, String because, boolean declined) {

    static @Nullable Vacancy after(ActionEvent event, @Nullable Vacancy before, EventReference now) {
        return switch (event) {
            case OwnerLeft e ->
                new Vacancy(now, "The owner, %s, left".formatted(e.owner().role()), false);
            case AssignmentDeclined e -> new Vacancy(now, "%s answered \"not ours\"".formatted(e.agency()), true);
            case ActionReassigned _ -> null;
            default -> before;
        };
    }
}
