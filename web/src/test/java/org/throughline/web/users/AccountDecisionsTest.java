package org.throughline.web.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.board.account.ShownAccount;
import org.throughline.domain.Asker;
import org.throughline.events.Role;
import org.throughline.web.office.OfficePage.Fact;
import org.throughline.web.words.Link;

/** What the state of an account rules out. */
class AccountDecisionsTest {

    private static final Asker SECRETARY = new Asker("secretary", Role.SECRETARY, null);
    private static final Asker ADMINISTRATOR = new Asker("admin", Role.ADMINISTRATOR, null);

    @Test
    void an_account_is_disabled_once_and_enabled_only_then() {
        assertThat(whyNot("disabling", account("scrutiny", Role.AUDITOR, true), SECRETARY))
                .isEqualTo("It is disabled already");
        assertThat(whyNot("enabling", account("scrutiny", Role.AUDITOR, true), SECRETARY))
                .isNull();
        assertThat(whyNot("enabling", account("scrutiny", Role.AUDITOR, false), SECRETARY))
                .isEqualTo("It is not disabled");
    }

    @Test
    void nobody_changes_their_own_role() {
        assertThat(whyNot("role", account("secretary", Role.SECRETARY, false), SECRETARY))
                .isEqualTo("It is your own account. Another person can do it");
        assertThat(whyNot("password", account("secretary", Role.SECRETARY, false), SECRETARY))
                .isEqualTo("Change your own password on the page of your account");
    }

    @Test
    void an_administrator_looks_after_administrators() {
        assertThat(whyNot("role/end", account("other-admin", Role.ADMINISTRATOR, false), SECRETARY))
                .isEqualTo("An administrator does this for an administrator");
        assertThat(whyNot("role/end", account("other-admin", Role.ADMINISTRATOR, false), ADMINISTRATOR))
                .isNull();
    }

    @Test
    void an_administrator_gives_neither_a_role_nor_a_password_to_an_account_that_reads_content() {
        assertThat(whyNot("role", account("scrutiny", Role.AUDITOR, false), ADMINISTRATOR))
                .isEqualTo("A secretary or a chair does this for an account that reads content");
        assertThat(whyNot("password", account("scrutiny", Role.AUDITOR, false), ADMINISTRATOR))
                .isEqualTo("A secretary or a chair does this for an account that reads content");
        assertThat(whyNot("password", account("scrutiny", Role.AUDITOR, false), SECRETARY))
                .isNull();
    }

    @Test
    void what_has_no_role_has_none_to_end_and_only_an_administrator_needs_content() {
        assertThat(whyNot("role/end", account("former", null, false), SECRETARY))
                .isEqualTo("It has no role that could end");
        assertThat(whyNot("content", account("scrutiny", Role.AUDITOR, false), SECRETARY))
                .isEqualTo("Only an administrator needs it. Every other role reads content");
        assertThat(whyNot("content/end", account("other-admin", Role.ADMINISTRATOR, false), SECRETARY))
                .isEqualTo("It has no such permission");
    }

    private static @Nullable String whyNot(String decision, ShownAccount account, Asker asker) {
        var link = new Link("It", "/decide/accounts/" + account.login() + "/" + decision);
        return AccountDecisions.refused(List.of(link), account, asker).stream()
                .map(Fact::value)
                .findFirst()
                .orElse(null);
    }

    private static ShownAccount account(String login, @Nullable Role role, boolean disabled) {
        return new ShownAccount(login, role, null, null, null, null, disabled);
    }
}
