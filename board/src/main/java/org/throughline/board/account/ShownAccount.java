package org.throughline.board.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.account.Entitlement.ContentGrant;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;

/**
 * An account on a day.
 *
 * @param role null if it has none on the day
 * @param from the first day of the role
 * @param to the last day; null if no end is planned
 * @param content permission of an administrator to read content; null without one
 * @param disabled whether it is disabled now
 */
public record ShownAccount(
        String login,
        @Nullable Role role,
        @Schema(type = "string") @Nullable AgencyId agency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ContentGrant content,
        boolean disabled) {}
