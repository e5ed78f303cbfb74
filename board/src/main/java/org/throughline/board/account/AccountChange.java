package org.throughline.board.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;

/**
 * One change of an account.
 *
 * @param id its number, or 0 before it is stored
 * @param grant the number of the change that gave what this one ends
 * @param from of a grant: its first day
 * @param to of a grant: its last day, null for none; of an end: the last day, null for at once
 * @param by the login, or {@code throughline} for the program
 */
@Schema(name = "AccountChange")
public record AccountChange(
        long id,
        String login,
        What what,
        @Nullable Long grant,
        @Nullable Role role,
        @Schema(type = "string", example = "csc") @Nullable AgencyId agency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason,
        Instant at,
        String by) {

    /** Names are stored; do not rename them. */
    public enum What {
        CREATED,
        ROLE_GRANTED,
        ROLE_ENDED,
        CONTENT_GRANTED,
        CONTENT_ENDED,
        PASSWORD_SET,
        PASSWORD_CHANGED,
        DISABLED,
        ENABLED,
        /** A work account signs in as the user. */
        CONNECTED,
        DISCONNECTED
    }

    static AccountChange of(String login, What what, Instant at, String by) {
        return new AccountChange(0, login, what, null, null, null, null, null, null, at, by);
    }

    AccountChange giving(@Nullable Role role, @Nullable AgencyId agency, LocalDate from, @Nullable LocalDate to) {
        return new AccountChange(id, login, what, grant, role, agency, from, to, reason, at, by);
    }

    AccountChange ending(Grant ended, @Nullable LocalDate lastDay) {
        return new AccountChange(
                id, login, what, ended.id(), ended.role(), ended.agency(), null, lastDay, reason, at, by);
    }

    AccountChange because(@Nullable String why) {
        return new AccountChange(id, login, what, grant, role, agency, from, to, why, at, by);
    }

    @JsonIgnore
    boolean isGrant() {
        return what == What.ROLE_GRANTED || what == What.CONTENT_GRANTED;
    }
}
