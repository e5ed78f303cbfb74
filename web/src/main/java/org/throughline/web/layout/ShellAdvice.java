package org.throughline.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

    private record Entry(String text, String address) {}

    private static final String ACTIONS = "/actions";

    private static final List<Entry> MENU = List.of(
            new Entry("Home", "/"), new Entry("Actions", ACTIONS), new Entry("Record something new", "/decide"));

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
        var user = user();
        return new Shell(
                user,
                user == null ? List.of() : menu(request.getRequestURI()),
                csrf(request),
                assets.address("app.css"),
                assets.address("app.js"),
                assets.address("favicon.svg"));
    }

    private @Nullable User user() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !(login.getPrincipal() instanceof SignedInUser)) return null;
        var asker = askers.asker();
        return new User(asker.user(), roleInWords(asker));
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

    private List<MenuEntry> menu(String path) {
        var asker = askers.asker();
        var reads = asker.role() != Role.ADMINISTRATOR || grants.mayReadContent(asker);
        return MENU.stream()
                .filter(entry -> reads || !entry.address().equals(ACTIONS))
                .map(entry -> new MenuEntry(entry.text(), entry.address(), isIn(entry.address(), path)))
                .toList();
    }

    private static boolean isIn(String part, String path) {
        return path.equals(part) || (part.equals(ACTIONS) && path.startsWith(part + "/"));
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : null;
    }
}
