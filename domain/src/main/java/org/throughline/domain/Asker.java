package org.throughline.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;

/**
 * The authenticated user of a command, stored as metadata of its events: the role and the agency are those of that day, and
 * another role later changes nothing here.
 *
 * @param user the account name, which is the name of a desk, not of a person
 * @param agency the agency of an agency lead; null for other roles
 */
public record Asker(String user, Role role, @Nullable AgencyId agency) {

    /** The asker of everything that the program does by itself. */
    public static final Asker PROGRAM = new Asker("throughline", Role.ADMINISTRATOR, null);

    public static final String USER = "user";
    public static final String ROLE = "role";
    public static final String AGENCY = "agency";

    public Map<String, String> asMetaData() {
        var metaData = new HashMap<String, String>();
        metaData.put(USER, user);
        metaData.put(ROLE, role.name());
        if (agency != null) metaData.put(AGENCY, agency.value());
        return Map.copyOf(metaData);
    }

    /** Reads what {@link #asMetaData} wrote. Every stored event has it. */
    public static Asker from(Map<String, ?> metaData) {
        var agency = metaData.get(AGENCY);
        return new Asker(
                String.valueOf(metaData.get(USER)),
                Role.valueOf(String.valueOf(metaData.get(ROLE))),
                agency == null ? null : new AgencyId(agency.toString()));
    }
}
