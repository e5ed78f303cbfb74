package org.throughline.domain.action;

import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;

/**
 * The action has no owner: its source names no person, the owner left, or the lead agency answered "not ours".
 *
 * @param because a sentence for people
 * @param declined whether the lead agency declined, so that a committee has to find an owner
 */
public record Vacancy(EventReference since, String because, boolean declined) {

    /** Null if the action is assigned to a person. */
    static @Nullable Vacancy by(EventReference at, ActionAssigned e) {
        if (e.owner() != null) return null;
        return new Vacancy(at, "The source named no person", false);
    }

    static Vacancy by(EventReference at, OwnerLeft e) {
        return new Vacancy(at, "The owner, %s, left".formatted(e.owner().role()), false);
    }

    static Vacancy by(EventReference at, AssignmentDeclined e) {
        return new Vacancy(at, "%s answered \"not ours\"".formatted(e.agency()), true);
    }
}
