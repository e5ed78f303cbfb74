package org.throughline.board.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.platform.signin.TokenScope;

/**
 * A token with which a program signs in as its user.
 *
 * @param id names it in lists, and is no secret
 * @param purpose in the words of its user
 * @param role and {@code agency}: those of its user when it was made; with others it does not hold
 * @param lastDay on which it can be used
 * @param lastUsed to the hour; null if it never was
 */
@Schema(name = "ProgramToken")
public record ProgramToken(
        String id,
        String login,
        Role role,
        @Schema(type = "string", example = "csc") @Nullable AgencyId agency,
        String purpose,
        List<TokenScope> scopes,
        Instant made,
        LocalDate lastDay,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked,
        @Nullable String revokedBy) {

    /** Whether it can be used on a day, as far as its user may do what it is for. */
    public boolean isInForce(LocalDate today) {
        return revoked == null && !today.isAfter(lastDay);
    }
}
