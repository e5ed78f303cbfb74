package org.throughline.events.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;

/**
 * Whether somebody in a role was there. Meetings are attended by roles; no name is kept.
 *
 * @param agency null for a role that is of no agency, such as an independent chair
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attendance(String role, @Nullable AgencyId agency, Presence presence) {

    /** How a role took part. */
    public enum Presence {
        PRESENT,
        APOLOGIES,
        ABSENT
    }
}
