package org.throughline.web.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.Asker;
import org.throughline.events.Role;
import org.throughline.web.api.ApiPermissions;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.audit.HubPage.Entry;
import org.throughline.web.audit.HubPage.Part;
import org.throughline.web.words.Link;

/** Where an auditor begins: questions, each with the page that answers it. */
@Hidden
@Controller
class AuditController {

    /** The page above the others of this package. */
    static final Link ABOVE = new Link("Audit", "/audit");

    private final AskerResolver askers;
    private final ApiPermissions permissions;

    AuditController(AskerResolver askers, ApiPermissions permissions) {
        this.askers = askers;
        this.permissions = permissions;
    }

    @GetMapping("/audit")
    ModelAndView audit() {
        if (!permissions.allows(RequestMethod.GET, "/api/corrections"))
            throw ApiRefusal.of(HttpStatus.FORBIDDEN.value(), "this role may not do this");
        return new ModelAndView("audit/hub", "page", new HubPage(parts(askers.asker())));
    }

    private static List<Part> parts(Asker asker) {
        return List.of(
                new Part("What changed afterwards", AFTERWARDS),
                new Part("Who vouched for what", VOUCHED),
                new Part("Testing the record", TESTING),
                new Part("Who did what in the program", asker.role() == Role.AUDITOR ? ACCESS : List.of(OWN_ACCESS)));
    }

    private static final List<Entry> AFTERWARDS = List.of(
            new Entry(
                    "Two standpoints",
                    "/compare",
                    "One action, finding or review, found by its number or by words, from two days or two moments of knowing, field by field"),
            new Entry(
                    "Corrections",
                    "/corrections",
                    "What was recorded wrongly, before and after, and which figures fell"),
            new Entry(
                    "Corrections that lowered a figure",
                    "/corrections?lowered=true",
                    "After which something looked less late or less adrift"),
            new Entry(
                    "Late entries",
                    "/late-entries",
                    "What was recorded long after its day, and what it did to the figures"),
            new Entry("Moved dates", "/rebaselines", "Every due date that was moved, and how late the action was then"),
            new Entry(
                    "Policy changes",
                    "/policy/history",
                    "Thresholds by which delay and drift were counted, and from when"),
            new Entry("What changed", "/changes", "Between two days, or between two moments of knowing"));

    private static final List<Entry> VOUCHED = List.of(
            new Entry("Sign-offs", "/sign-offs", "Under which minute, on whose verification, after how many refusals"),
            new Entry(
                    "Independence",
                    "/sign-offs/independence",
                    "Which agency verified which, and which login recorded several parts of one action"));

    private static final List<Entry> TESTING = List.of(new Entry(
            "Random sample", "/audit/sample", "Actions, findings or meetings by a seed, which anybody can draw again"));

    private static final Entry OWN_ACCESS =
            new Entry("Your own access", "/access/mine", "When your login was used, from where, and for what");

    private static final List<Entry> ACCESS = List.of(
            new Entry("Access", "/access", "Who signed in, read restricted reviews, exported and administered"),
            OWN_ACCESS,
            new Entry(
                    "Seals",
                    "/access/seals",
                    "Note one elsewhere: while it is still here, nothing before it was altered"),
            new Entry("Verification", "/access/verification", "Compute all seals again"));
}
