package org.throughline.board.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;

/**
 * A role, or permission to read content, that an account has from one day to another.
 *
 * @param id the number of the change that gave it
 * @param role null for permission to read content
 * @param agency of an agency lead
 * @param to the last day; null for one without a planned end
 * @param endedAt when it was ended at once; null if it was not
 */
record Grant(
        long id,
        @Nullable Role role,
        @Nullable AgencyId agency,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason,
        String by,
        @Nullable Instant endedAt) {

    boolean isRole() {
        return role != null;
    }

    boolean isInForce(LocalDate today) {
        return endedAt == null && !today.isBefore(from) && !isOver(today);
    }

    /** Whether it was in force at some moment of a day. */
    boolean wasInForceOn(LocalDate day, ZoneId zone) {
        return !day.isBefore(from)
                && !isOver(day)
                && (endedAt == null || !LocalDate.ofInstant(endedAt, zone).isBefore(day));
    }

    /** Whether it is in force, or will be. */
    boolean counts(LocalDate today) {
        return endedAt == null && !isOver(today);
    }

    Grant endedAt(Instant moment) {
        return new Grant(id, role, agency, from, to, reason, by, endedAt == null ? moment : endedAt);
    }

    Grant until(LocalDate day) {
        return new Grant(id, role, agency, from, to == null || day.isBefore(to) ? day : to, reason, by, endedAt);
    }

    private boolean isOver(LocalDate day) {
        return to != null && day.isAfter(to);
    }
}
