package org.throughline.query.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/**
 * A person who is named in the directory or owns an action.
 *
 * @param name "erased" once it is; null if the person is unknown
 * @param roles in the directory, or at an action; the present ones first
 * @param owns the open actions that the person owns
 * @param late how many of them are late
 * @param drifting how many of them are drifting
 * @param ended how many of the person's actions are signed off or closed
 * @param handedOver how many actions the person owned before somebody else
 */
public record PersonRow(
        PersonId person,
        @Nullable String name,
        boolean present,
        List<RoleHeld> roles,
        List<ActionId> owns,
        int open,
        int late,
        int drifting,
        int ended,
        int handedOver) {

    /**
     * A role at an agency.
     *
     * @param from null where only an action names it
     * @param to the day the person left it; null while they hold it
     */
    public record RoleHeld(
            String role,
            AgencyId agency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
