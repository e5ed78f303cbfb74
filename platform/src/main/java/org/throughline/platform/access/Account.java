package org.throughline.platform.access;

import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.access.Asker;
import org.throughline.events.access.Role;

/**
 * A login and what its holder may do. It is named after a desk, since every event that it causes carries its name.
 *
 * @param agency whom an agency lead answers for; null for every other role
 * @param mustChange whether its password was given to it and has to be replaced before anything else
 */
record Account(
        String login,
        String passwordHash,
        Role role,
        @Nullable AgencyId agency,
        boolean mustChange,
        boolean disabled) {

    Asker asker() {
        return new Asker(login, role, agency);
    }
}
