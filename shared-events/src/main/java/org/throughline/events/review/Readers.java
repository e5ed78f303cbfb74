package org.throughline.events.review;

import java.util.List;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;

/**
 * Who may still read a restricted review.
 *
 * @param roles every user in one of these roles
 * @param agencies the leads of these agencies
 * @param users these logins, which are names of desks
 */
public record Readers(List<Role> roles, List<AgencyId> agencies, List<String> users) {

    public Readers {
        roles = List.copyOf(roles);
        agencies = List.copyOf(agencies);
        users = List.copyOf(users);
    }

    /** Every user in one of these roles. */
    public static Readers inRoles(Role... roles) {
        return new Readers(List.of(roles), List.of(), List.of());
    }
}
