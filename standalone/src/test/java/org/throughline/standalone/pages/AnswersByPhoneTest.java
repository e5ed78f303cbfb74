package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Program;
import org.throughline.standalone.Stories;

/** A lead answers on a phone, without script. The journey from a mail is in {@code AlertsTest}, where mail is sent. */
class AnswersByPhoneTest {

    private static final String CLAIMED = "claimed-by-phone";
    private static final String REFUSED = "refused-by-phone";

    private static Browsers browsers;
    private static List<String> claimed;
    private static List<String> refused;

    @BeforeAll
    static void late_actions_and_a_browser() {
        claimed = Stories.late(CLAIMED, "Train the first team", "Buy the room");
        refused = Stories.late(REFUSED, "Ask the trainer", "Ask the printer");
        browsers = new Browsers(Program.address());
        setDefaultAssertionTimeout(Browsers.PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void each_claim_has_its_own_evidence() {
        var phone = browsers.phoneWithoutScript();
        phone.navigate("/to-answer?agency=csc&review=" + CLAIMED);
        signIn(phone);
        assertThat(heading(phone)).hasText("None match");
        assertThat(phone.locator("#next")).hasText("In the next mail");
        phone.locator(".app-questions a").first().click();
        phone.getByLabel("It is done").check();
        button(phone, "Check the answers").click();
        assertThat(heading(phone)).hasText("What shows that it is done?");
        phone.getByLabel("Evidence").first().fill("The invoice");
        button(phone, "Check the claim").click();
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("Say what shows that " + claimed.getLast());
        assertThat(phone.getByLabel("Evidence").first()).hasValue("The invoice");
        phone.getByLabel("Evidence").last().fill("The <list> of who came");
        button(phone, "Check the claim").click();
        assertThat(phone.locator("main")).containsText("The <list> of who came");
        button(phone, "Record 2 answers").click();

        assertThat(phone.locator("#next")).hasCount(0);
        assertThat(ask("/api/actions/" + claimed.getFirst() + "/history").toString())
                .contains("The invoice");
        assertThat(ask("/api/actions/" + claimed.getLast() + "/history").toString())
                .contains("The <list> of who came");
    }

    @Test
    void what_is_refused_is_said_and_undoes_nothing_of_the_rest() {
        var phone = browsers.phoneWithoutScript();
        phone.navigate("/decide/alerts/answers?agency=csc&review=%s&with=%s".formatted(REFUSED, refused.getFirst()));
        signIn(phone);
        phone.getByLabel("We need more time").check();
        button(phone, "Check the answers").click();
        assertThat(phone).hasTitle(Pattern.compile("Error: .*"));
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("Give the day you ask for");
        phone.locator("#until-day").fill("31");
        phone.locator("#until-month").fill("3");
        phone.locator("#until-year").fill("2099");
        phone.getByLabel("Why do you need more time?").fill("The trainer is ill");
        button(phone, "Check the answers").click();
        decide("lead-csc", "/api/actions/" + refused.getLast() + "/more-time", """
                {"until": "2098-03-31", "reason": "The printer is closed"}""");
        button(phone, "Record 2 answers").click();

        assertThat(phone.locator("main")).containsText("1 answer is recorded");
        assertThat(phone.getByRole(AriaRole.ALERT).last()).containsText("changed after you opened this page");
        assertThat(ask("/api/actions/" + refused.getFirst())
                        .path("moreTime")
                        .path("until")
                        .asString())
                .isEqualTo("2099-03-31");
    }

    private static void signIn(Page phone) {
        phone.getByLabel("Login").fill("lead-csc");
        phone.getByLabel("Password").fill("lead-csc");
        button(phone, "Sign in").click();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
