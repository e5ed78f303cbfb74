package org.throughline.board.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a user has their role.
 *
 * @param to the last day; null if no end is planned
 * @param content permission to read content, of an administrator; null for others and without one
 */
public record Entitlement(
        LocalDate from, @Nullable LocalDate to, @Nullable ContentGrant content) {

    /**
     * Permission of an administrator to read content.
     *
     * @param by the login of the secretary or chair who gave it
     */
    @Schema(name = "ContentGrant")
    public record ContentGrant(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            String by) {

        static @Nullable ContentGrant of(@Nullable Grant grant) {
            return grant == null ? null : new ContentGrant(grant.from(), grant.to(), grant.reason(), grant.by());
        }
    }

    static Entitlement of(KnownUser user) {
        var role = user.role();
        if (role == null) throw new IllegalStateException("this account has no role today");
        return new Entitlement(role.from(), role.to(), ContentGrant.of(user.content()));
    }
}
