package org.throughline.board.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;

/**
 * A login with a role. It is named after a desk and not after a person, because every event it causes carries the name.
 *
 * @param agency the agency of an agency lead; null for every other role
 * @param mustChange whether an administrator chose the password, so that the user has to replace it first
 */
record Account(
        String login,
        String passwordHash,
        Role role,
        @Nullable AgencyId agency,
        boolean mustChange,
        boolean disabled) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LOGIN_MAX = 40;

    /** Whether a text has the form of a login; {@code me} is reserved for the current user. */
    static boolean isLogin(String text) {
        return text.length() <= LOGIN_MAX && LOGIN.matcher(text).matches() && !text.equals("me");
    }

    Asker asker() {
        return new Asker(login, role, agency);
    }
}
