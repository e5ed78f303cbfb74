package org.throughline.web.signin;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.web.signin.SignInPage.DemonstrationUser;

/** The page to sign in on. */
@Hidden
@Controller
class SignInController {

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
    private final @Nullable FurtherSignIn further;

    SignInController(
            @Value("${throughline.access.demo-users:false}") boolean demonstration, Optional<FurtherSignIn> further) {
        this.demonstration = demonstration;
        this.further = further.orElse(null);
    }

    @GetMapping(PageSecurity.SIGN_IN)
    ModelAndView signIn(@RequestParam Map<String, String> asked) {
        return new ModelAndView(
                "signin/sign-in",
                "page",
                new SignInPage(
                        SignInErrors.sentence(asked).orElse(null),
                        done(asked),
                        further,
                        demonstration ? DEMONSTRATION : List.of()));
    }

    private static @Nullable String done(Map<String, String> asked) {
        if (asked.containsKey("everywhere")) return "You have signed out in every browser.";
        return asked.containsKey("out") ? "You have signed out." : null;
    }
}
