package org.throughline.web.signin;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.throughline.platform.signin.TooManyFailedLogins;
import org.throughline.web.words.Words;

/** Why signing in failed, without saying whether there is such a login. */
final class SignInErrors {

    private static final String WAIT = "wait";

    private static final String UNAVAILABLE = "The accounts cannot be reached just now. Try again in a minute";

    private static final Map<String, String> SENTENCES = Map.of(
            "wrong",
            "The login and the password do not match",
            "unavailable",
            UNAVAILABLE,
            "again",
            "This page was out of date, because you have signed in or out since it was opened. The password was not"
                    + " looked at. Sign in again",
            "expired",
            "This one-time password was not replaced in time. Ask a secretary or an administrator for another one",
            "openid",
            "Signing in with your work account did not work. Try again, or use your login and password",
            "disabled",
            "The account that your work account is connected with is disabled or has no role today. Ask a secretary or"
                    + " an administrator");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");
    private static final int SECONDS_OF_A_MINUTE = 60;

    private SignInErrors() {}

    /** The query of the page to sign in on. */
    static String codeOf(AuthenticationException failed) {
        return switch (failed) {
            case BadCredentialsException _, DisabledException _ -> "wrong";
            case CredentialsExpiredException _ -> "expired";
            case TooManyFailedLogins putOff -> WAIT + "=" + putOff.waitSeconds();
            default -> "unavailable";
        };
    }

    static String sentence(String code) {
        var parts = code.split("=", 2);
        if (parts[0].equals(WAIT)) return putOff(parts.length > 1 ? parts[1] : "");
        return SENTENCES.getOrDefault(parts[0], UNAVAILABLE);
    }

    /** The sentence that a query asks for; empty if it asks for none. */
    static Optional<String> sentence(Map<String, String> query) {
        var wait = query.get(WAIT);
        if (wait != null) return Optional.of(putOff(wait));
        return SENTENCES.entrySet().stream()
                .filter(each -> query.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Says for how long, because a user who tries too early tries in vain. */
    private static String putOff(String wait) {
        if (!SECONDS.matcher(wait).matches()) return "Too many sign-ins failed. Wait a minute, then try again";
        int seconds = Integer.parseInt(wait);
        return "Too many sign-ins failed, so this password was not looked at. Try again in "
                + (seconds <= SECONDS_OF_A_MINUTE
                        ? Words.count(seconds, "second", "seconds")
                        : Words.count((seconds + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE, "minute", "minutes"));
    }
}
