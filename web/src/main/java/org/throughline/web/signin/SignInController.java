package org.throughline.web.signin;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.web.layout.Words;
import org.throughline.web.signin.SignInPage.DemonstrationUser;

/** The page to sign in on. */
@Hidden
@Controller
class SignInController {

    private static final Map<String, String> ERRORS = Map.of(
            "wrong", "The login and the password do not match",
            "unavailable", "The accounts cannot be reached just now. Try again in a minute",
            "expired",
                    "This one-time password was not replaced in time. Ask a secretary or an administrator for another one");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");
    private static final int SECONDS_OF_A_MINUTE = 60;

    private static final List<DemonstrationUser> DEMONSTRATION = List.of(
            new DemonstrationUser(
                    "secretary", "Records what the board and its committees decide", "Record a meeting's decisions"),
            new DemonstrationUser(
                    "chair", "Asks for the five numbers, and decides between meetings", "See what is late"),
            new DemonstrationUser(
                    "lead-csc", "Leads the actions of Children’s Social Care", "Answer what waits for your agency"),
            new DemonstrationUser("lead-police", "Leads the actions of the police", "Report progress on an action"),
            new DemonstrationUser("lead-nuth", "Leads the actions of the hospitals", "Claim that an action is done"),
            new DemonstrationUser(
                    "auditor", "Checks what was decided, and what was known when", "Look at any past day"),
            new DemonstrationUser("admin", "Sees to accounts and to the program", "See the accounts"));

    private final boolean demonstration;

    SignInController(@Value("${throughline.access.demo-users:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    @GetMapping(PageSecurity.SIGN_IN)
    ModelAndView signIn(@RequestParam Map<String, String> asked) {
        return new ModelAndView(
                "signin/sign-in",
                "page",
                new SignInPage(error(asked), done(asked), demonstration ? DEMONSTRATION : List.of()));
    }

    private static @Nullable String error(Map<String, String> asked) {
        var wait = asked.get("wait");
        if (wait != null) return putOff(wait);
        return ERRORS.entrySet().stream()
                .filter(each -> asked.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Says for how long, because a user who tries too early tries in vain. */
    static String putOff(String wait) {
        if (!SECONDS.matcher(wait).matches()) return "Too many sign-ins failed. Wait a minute, then try again";
        int seconds = Integer.parseInt(wait);
        return "Too many sign-ins failed, so this password was not looked at. Try again in "
                + (seconds <= SECONDS_OF_A_MINUTE
                        ? Words.count(seconds, "second", "seconds")
                        : Words.count((seconds + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE, "minute", "minutes"));
    }

    private static @Nullable String done(Map<String, String> asked) {
        if (asked.containsKey("everywhere")) return "You have signed out in every browser.";
        return asked.containsKey("out") ? "You have signed out." : null;
    }
}
