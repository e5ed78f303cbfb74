package org.throughline.web.office;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.web.office.HubPage.Entry;
import org.throughline.web.office.HubPage.Section;
import org.throughline.web.question.Addresses;

/** The first page of the office: everything that keeps the service going and that the user may see. */
@Hidden
@Controller
class OfficeController {

    private static final List<Section> ALL = List.of(
            new Section(
                    "The board",
                    List.of(
                            new Entry(
                                    "Agencies, committees and themes",
                                    "/api/directory",
                                    "Who is on the board, on any day"),
                            new Entry("People", "/api/directory/people", "Their roles, and the actions that they own"),
                            new Entry(
                                    "Changes of the directory", "/api/directory/history", "Who entered what, and when"),
                            new Entry(
                                    "Policy",
                                    "/api/policy",
                                    "From when an action counts as moved, stale or unproven, and times for answers"),
                            new Entry(
                                    "Changes of the policy",
                                    "/api/policy/history",
                                    "What the board adopted, and when"))),
            new Section(
                    "Who may sign in",
                    List.of(
                            new Entry("Accounts", "/api/accounts", "Roles, from when to when, and passwords"),
                            new Entry("Changes of accounts", "/api/accounts/changes", "Who gave what to whom"))),
            new Section(
                    "Mail",
                    List.of(
                            new Entry("Mail addresses", "/api/contacts", "Where digests go"),
                            new Entry("Missing addresses", "/api/contacts/missing", "Whose digests cannot be sent"))),
            new Section(
                    "Keeping and erasing",
                    List.of(
                            new Entry(
                                    "What is due for erasure",
                                    "/api/retention",
                                    "Names whose time of keeping has ended"),
                            new Entry(
                                    "Receipts of erasures", "/api/erasures", "What was erased, when, why and by whom"),
                            new Entry(
                                    "Uploaded files", "/api/files", "Upload a file, or remove one that is not used"))),
            new Section(
                    "The program",
                    List.of(
                            new Entry("Views", "/api/views", "Whether the pages show everything that was recorded"),
                            new Entry("Clock", "/api/clock", "Whether the date of the server is trusted"))));

    private final OfficeDecisions decisions;

    OfficeController(OfficeDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/office")
    ModelAndView hub() {
        return new ModelAndView(
                "office/hub",
                "page",
                new HubPage(ALL.stream()
                        .map(section -> new Section(
                                section.title(),
                                section.entries().stream()
                                        .filter(entry -> decisions.mayAsk(entry.address()))
                                        .map(OfficeController::onItsPage)
                                        .toList()))
                        .filter(section -> !section.entries().isEmpty())
                        .toList()));
    }

    private static Entry onItsPage(Entry entry) {
        return new Entry(entry.text(), Addresses.ofPage(entry.address()), entry.says());
    }
}
