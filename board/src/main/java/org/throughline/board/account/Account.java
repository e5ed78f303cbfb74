package org.throughline.board.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.events.Role;

/**
 * A login with what it may do. It is named after a desk and not after a person, because every event it causes carries the name;
 * so a login is never given to another desk.
 *
 * @param mustChange whether another person knows the password, so that the user has to replace it first
 * @param oneTimeUntil until when such a password can be used; null for a password that the user chose
 * @param changes all of them, in order
 * @param grants what its changes come to
 */
record Account(
        String login,
        String passwordHash,
        boolean mustChange,
        @Nullable Instant oneTimeUntil,
        boolean disabled,
        List<AccountChange> changes,
        List<Grant> grants) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LOGIN_MAX = 40;

    /** The current user in a path, and the program itself. */
    private static final Set<String> RESERVED = Set.of("me", Asker.PROGRAM.user(), FirstAccounts.THE_DEMONSTRATION);

    static Account of(
            String login,
            String passwordHash,
            boolean mustChange,
            @Nullable Instant oneTimeUntil,
            boolean disabled,
            List<AccountChange> changes) {
        return new Account(login, passwordHash, mustChange, oneTimeUntil, disabled, changes, grants(changes));
    }

    private static List<Grant> grants(List<AccountChange> changes) {
        var grants = new ArrayList<Grant>();
        for (var change : changes) {
            if (change.from() != null && change.isGrant())
                grants.add(new Grant(
                        change.id(),
                        change.role(),
                        change.agency(),
                        change.from(),
                        change.to(),
                        change.reason(),
                        change.by(),
                        null));
            var ended = change.grant();
            if (ended != null)
                grants.replaceAll(grant -> grant.id() != ended
                        ? grant
                        : change.to() == null ? grant.endedAt(change.at()) : grant.until(change.to()));
        }
        return List.copyOf(grants);
    }

    /** Whether a text has the form of a login. */
    static boolean isLogin(String text) {
        return text.length() <= LOGIN_MAX && LOGIN.matcher(text).matches() && !RESERVED.contains(text);
    }

    /** The role of a day; empty if it has none then. */
    Optional<Grant> role(LocalDate today) {
        return grants.stream()
                .filter(grant -> grant.isRole() && grant.isInForce(today))
                .findFirst();
    }

    /** The permission to read content on a day. */
    Optional<Grant> content(LocalDate today) {
        return grants.stream()
                .filter(grant -> !grant.isRole() && grant.isInForce(today))
                .findFirst();
    }

    /** The roles that it has or will have, or else the last one that it had. */
    Set<Role> roles(LocalDate today) {
        var roles = EnumSet.noneOf(Role.class);
        for (var grant : grants) if (grant.role() != null && grant.counts(today)) roles.add(grant.role());
        if (roles.isEmpty())
            grants.reversed().stream()
                    .map(Grant::role)
                    .filter(role -> role != null)
                    .findFirst()
                    .ifPresent(roles::add);
        return roles;
    }

    /** What it could do at some moment of a day: one role, or two if it changed on that day; none while it was disabled. */
    List<Grant> rolesOn(LocalDate day, ZoneId zone) {
        if (wasDisabledAllDay(day, zone)) return List.of();
        return grants.stream()
                .filter(grant -> grant.isRole() && grant.wasInForceOn(day, zone))
                .toList();
    }

    Optional<Grant> contentOn(LocalDate day, ZoneId zone) {
        return grants.stream()
                .filter(grant -> !grant.isRole() && grant.wasInForceOn(day, zone))
                .findFirst();
    }

    /** Whether it has a role without a planned end, and a password that can be used. */
    boolean isLasting(Set<Role> among, LocalDate today, Instant now) {
        return !disabled
                && !isOneTimeOver(now)
                && role(today)
                        .filter(grant -> grant.to() == null && among.contains(grant.role()))
                        .isPresent();
    }

    /** Whether its password is one that this login has set, and nobody has replaced it yet. */
    boolean hasUnusedPasswordBy(String login) {
        return mustChange
                && changes.reversed().stream()
                        .filter(change -> change.what() == AccountChange.What.CREATED
                                || change.what() == AccountChange.What.PASSWORD_SET)
                        .findFirst()
                        .filter(change -> change.by().equals(login))
                        .isPresent();
    }

    boolean isOneTimeOver(Instant now) {
        return oneTimeUntil != null && now.isAfter(oneTimeUntil);
    }

    /** Who created or enabled it last. */
    String enabledBy() {
        return changes.reversed().stream()
                .filter(change -> change.what() == AccountChange.What.ENABLED || change.isGrant())
                .map(AccountChange::by)
                .findFirst()
                .orElse(Asker.PROGRAM.user());
    }

    private boolean wasDisabledAllDay(LocalDate day, ZoneId zone) {
        boolean disabledAtStart = false;
        for (var change : changes) {
            var on = LocalDate.ofInstant(change.at(), zone);
            if (on.isBefore(day)) {
                if (change.what() == AccountChange.What.DISABLED) disabledAtStart = true;
                if (change.what() == AccountChange.What.ENABLED) disabledAtStart = false;
            } else if (on.isEqual(day) && change.what() == AccountChange.What.ENABLED) return false;
        }
        return disabledAtStart;
    }
}
