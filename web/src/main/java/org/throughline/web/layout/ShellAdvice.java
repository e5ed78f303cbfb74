package org.throughline.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.ContentGrants;
import org.throughline.domain.Asker;
import org.throughline.events.Role;
import org.throughline.platform.signin.SignedInUser;
import org.throughline.web.layout.Shell.Csrf;
import org.throughline.web.layout.Shell.MenuEntry;
import org.throughline.web.layout.Shell.User;

/** Gives every page its shell. */
@ControllerAdvice(basePackages = "org.throughline.web")
class ShellAdvice {

    /** @param content whether it leads to what an administrator reads only under a grant */
    private record Entry(String text, String address, Set<Role> roles, boolean content) {

        static Entry content(String text, String address, Role... roles) {
            return new Entry(text, address, Set.of(roles), true);
        }
    }

    private static final String OFFICE = "/office";

    /** Pages of the office have the addresses of what they show. */
    private static final Set<String> PARTS_OF_THE_OFFICE = Set.of(
            "/directory", "/policy", "/accounts", "/contacts", "/erasures", "/retention", "/files", "/views", "/clock");

    private static final Role[] READERS = {
        Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR
    };

    /** The form on which alerts are answered belongs to the page that lists them. */
    private static final String ANSWERS = "/decide/alerts/answers";

    private static final List<Entry> MENU = List.of(
            new Entry("Home", "/", Set.of(Role.values()), false),
            Entry.content("To answer", "/to-answer", Role.AGENCY_LEAD),
            Entry.content("Waiting", "/waiting", Role.SECRETARY),
            Entry.content("Actions", "/actions", READERS),
            Entry.content("Findings", "/findings", READERS),
            Entry.content("Reviews", "/reviews", READERS),
            Entry.content("Meetings", "/meetings", READERS),
            Entry.content("Drift", "/drift", READERS),
            Entry.content("Impact", "/impact", READERS),
            Entry.content("Alerts", "/alerts", Role.SECRETARY, Role.CHAIR, Role.AUDITOR),
            Entry.content("Audit", "/audit", Role.SECRETARY, Role.CHAIR, Role.AUDITOR),
            new Entry("Office", OFFICE, Set.of(Role.SECRETARY, Role.ADMINISTRATOR), false),
            new Entry(
                    "Record",
                    "/decide",
                    Set.of(Role.SECRETARY, Role.CHAIR, Role.AGENCY_LEAD, Role.ADMINISTRATOR),
                    false));

    private final Assets assets;
    private final AskerResolver askers;
    private final DirectoryInTheLog directory;
    private final ContentGrants grants;

    ShellAdvice(Assets assets, AskerResolver askers, DirectoryInTheLog directory, ContentGrants grants) {
        this.assets = assets;
        this.askers = askers;
        this.directory = directory;
        this.grants = grants;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        var asker = asker();
        return new Shell(
                asker == null ? null : new User(asker.user(), roleInWords(asker)),
                asker == null ? List.of() : menu(request.getRequestURI(), asker),
                asker != null && reads(asker),
                csrf(request),
                assets.address("app.css"),
                assets.address("app.js"),
                assets.address("favicon.svg"));
    }

    private @Nullable Asker asker() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || !(login.getPrincipal() instanceof SignedInUser) ? null : askers.asker();
    }

    private String roleInWords(Asker asker) {
        return switch (asker.role()) {
            case SECRETARY -> "secretary";
            case CHAIR -> "chair";
            case AUDITOR -> "auditor";
            case ADMINISTRATOR -> "administrator";
            case AGENCY_LEAD -> "lead of " + agencyOf(asker);
        };
    }

    private String agencyOf(Asker asker) {
        var agency = asker.agency();
        if (agency == null) return "no agency";
        var entry = directory.whole().find(agency);
        return entry == null ? agency.value() : entry.name();
    }

    private List<MenuEntry> menu(String asked, Asker asker) {
        var path = asked.equals(ANSWERS) ? "/to-answer" : asked;
        boolean reads = reads(asker);
        return MENU.stream()
                .filter(entry -> entry.roles().contains(asker.role()) && (reads || !entry.content()))
                .map(entry -> new MenuEntry(entry.text(), entry.address(), isIn(entry.address(), path)))
                .toList();
    }

    private boolean reads(Asker asker) {
        return asker.role() != Role.ADMINISTRATOR || grants.mayReadContent(asker);
    }

    private static boolean isIn(String part, String path) {
        return isBelow(part, path)
                || (part.equals(OFFICE) && PARTS_OF_THE_OFFICE.stream().anyMatch(office -> isBelow(office, path)));
    }

    private static boolean isBelow(String part, String path) {
        return path.equals(part) || (!part.equals("/") && path.startsWith(part + "/"));
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : null;
    }
}
