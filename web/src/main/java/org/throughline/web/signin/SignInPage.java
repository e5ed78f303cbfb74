package org.throughline.web.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page to sign in on.
 *
 * @param error null unless a try failed
 * @param done what the user has just done; null for nothing
 * @param further another way to sign in; null for none
 * @param demonstration users with well-known passwords; empty but in a demonstration
 */
public record SignInPage(
        @Nullable String error,
        @Nullable String done,
        @Nullable FurtherSignIn further,
        List<DemonstrationUser> demonstration) {

    /**
     * A user of the demonstration, whose password is the login.
     *
     * @param does what a person of this kind does with Throughline
     */
    public record DemonstrationUser(String login, String does, String tryFirst) {}
}
