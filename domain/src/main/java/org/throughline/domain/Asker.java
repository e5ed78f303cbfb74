package org.throughline.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.access.Role;

/**
 * The known user who asked, kept as metadata of every event.
 *
 * @param user the account, which is named after a desk and not after a person
 * @param agency whom an agency lead answers for; null for everybody else
 */
public record Asker(String user, Role role, @Nullable AgencyId agency) {

    /** Who asks for what the program does by itself. */
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

    /** Reads back what {@link #asMetaData} wrote. Every stored event has it. */
    public static Asker from(Map<String, ?> metaData) {
        var agency = metaData.get(AGENCY);
        return new Asker(
                String.valueOf(metaData.get(USER)),
                Role.valueOf(String.valueOf(metaData.get(ROLE))),
                agency == null ? null : new AgencyId(agency.toString()));
    }
}
