package org.throughline.web.users;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.board.account.ShownAccount;
import org.throughline.domain.Asker;
import org.throughline.events.Role;
import org.throughline.web.office.OfficePage.Fact;
import org.throughline.web.words.Link;

/** Which decisions about an account its present state rules out, and why. The API decides all the same. */
final class AccountDecisions {

    private AccountDecisions() {}

    /** Those of the links that would be refused, each with why. */
    static List<Fact> refused(List<Link> may, ShownAccount account, Asker asker) {
        return may.stream()
                .flatMap(link -> {
                    var why = whyNot(link.address(), account, asker);
                    return why == null ? Stream.empty() : Stream.of(new Fact(link.text(), why));
                })
                .toList();
    }

    private static @Nullable String whyNot(String address, ShownAccount account, Asker asker) {
        boolean own = account.login().equals(asker.user());
        boolean ofAdministrator = account.role() == Role.ADMINISTRATOR;
        var decision = address.substring(
                address.indexOf("/" + account.login() + "/") + account.login().length() + 2);
        return switch (decision) {
            case "disabling" ->
                account.disabled() ? "It is disabled already" : own ? ownAccount() : byRole(ofAdministrator, asker);
            case "enabling" -> account.disabled() ? byRole(ofAdministrator, asker) : "It is not disabled";
            case "role" -> own ? ownAccount() : byWhoGives(account, asker);
            case "role/end" ->
                account.role() == null
                        ? "It has no role that could end"
                        : own ? ownAccount() : byRole(ofAdministrator, asker);
            case "content" -> ofAdministrator ? null : "Only an administrator needs it. Every other role reads content";
            case "content/end" -> account.content() == null ? "It has no such permission" : null;
            case "password" ->
                own ? "Change your own password on the page of your account" : byWhoGives(account, asker);
            default -> null;
        };
    }

    private static String ownAccount() {
        return "It is your own account. Another person can do it";
    }

    private static @Nullable String byWhoGives(ShownAccount account, Asker asker) {
        return account.role() != null && account.role() != Role.ADMINISTRATOR && asker.role() == Role.ADMINISTRATOR
                ? "A secretary or a chair does this for an account that reads content"
                : byRole(account.role() == Role.ADMINISTRATOR, asker);
    }

    private static @Nullable String byRole(boolean ofAdministrator, Asker asker) {
        return ofAdministrator && asker.role() != Role.ADMINISTRATOR
                ? "An administrator does this for an administrator"
                : null;
    }
}
