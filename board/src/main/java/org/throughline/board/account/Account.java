package org.throughline.board.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.access.Role;

/**
 * A login and what its holder may do. It is named after a desk, since every event that it causes carries its name.
 *
 * @param agency whom an agency lead answers for; null for every other role
 * @param mustChange whether its password was given to it and has to be replaced before anything else
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

    /** Whether a text could be a login at all; {@code me} stands for whoever asks. */
    static boolean isLogin(String text) {
        return text.length() <= LOGIN_MAX && LOGIN.matcher(text).matches() && !text.equals("me");
    }

    Asker asker() {
        return new Asker(login, role, agency);
    }
}
