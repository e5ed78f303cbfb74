package org.throughline.events.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;

/**
 * The attendance of a role at a meeting. Names are not recorded.
 *
 * @param agency null for a role outside the agencies, such as an independent chair
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attendance(String role, @Nullable AgencyId agency, Presence presence) {

    /** How a role attended. */
    public enum Presence {
        PRESENT,
        APOLOGIES,
        ABSENT
    }
}
