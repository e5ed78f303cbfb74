package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.pages.Browsers.isAccessible;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Program;
import org.throughline.standalone.Stories;

/** People do their work on pages: they sign in, see how the plan stands, find an action, and record a decision. */
class PagesTest {

    private static final String ACTION = "seen-on-pages.f1.a1";

    private static final String DECIDED = "decided-on-pages.f1.a1";
    private static final String SENT_TWICE = "sent-twice.f1.a1";
    private static final String CORRECTED = "corrected-on-pages.f1.a1";

    private static final List<String> HELP = List.of("/help", "/help/words", "/help/accessibility");

    private static Browsers browsers;

    @BeforeAll
    static void an_action_whose_date_was_moved_and_a_browser() {
        Stories.movedTwice("seen-on-pages");
        Stories.movedTwice("decided-on-pages");
        Stories.movedTwice("sent-twice");
        Stories.movedTwice("corrected-on-pages");
        browsers = new Browsers();
        setDefaultAssertionTimeout(Browsers.PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void who_is_not_signed_in_signs_in_first_and_comes_to_the_page_they_asked_for() {
        var page = browsers.page();

        page.navigate("/actions/" + ACTION);
        assertThat(page).hasTitle(Pattern.compile("Sign in.*"));
        isAccessible(page);
        page.getByLabel("Login").fill("secretary");
        page.getByLabel("Password").fill("wrong");
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not match");
        isAccessible(page);
        page.getByLabel("Login").fill("secretary");
        page.getByLabel("Password").fill("secretary");
        button(page, "Sign in").click();

        assertThat(page).hasURL(Pattern.compile(".*/actions/" + ACTION + ".*"));
        button(page, "Sign out").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("signed out");
        page.navigate("/");
        assertThat(page).hasTitle(Pattern.compile("Sign in.*"));
    }

    @Test
    void one_of_the_five_numbers_opens_to_its_actions() {
        var page = browsers.signedIn("chair");

        var late = page.locator("#v-late");
        var count = late.textContent();
        late.click();

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(2))
                        .first())
                .containsText(Pattern.compile("^" + count + "\\s"));
        assertThat(page.url()).contains("number=LATE");
    }

    @Test
    void an_action_shows_its_dates_its_history_and_any_past_day() {
        var page = browsers.signedIn("auditor");

        page.navigate("/actions/" + ACTION);
        assertThat(page.getByRole(AriaRole.IMG)).containsText("Moved 2 times");
        assertThat(page.locator("#moves")).isVisible();
        assertThat(page.locator(".moj-timeline__item")).hasCount(3);
        assertThat(page.getByText("What you can do now")).hasCount(0);

        page.navigate("/actions/" + ACTION + "?asOf=2016-05-01");
        assertThat(page.locator(".app-asof")).containsText("1 May 2016");
        assertThat(page.locator(".moj-timeline__item")).hasCount(1);
    }

    @Test
    void a_decision_is_recorded_without_script_and_a_refused_one_keeps_what_was_typed() {
        var page = browsers.withoutScript("lead-csc");

        page.navigate("/decide/actions/" + DECIDED + "/progress");
        button(page, "Record").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("What changed: is missing");
        assertThat(page).hasTitle(Pattern.compile("Error: .*"));
        page.getByLabel("What changed").fill("Twelve of twenty teams are <trained> & \"pleased\"");
        page.getByLabel("Per cent done (optional)").fill("many");
        button(page, "Record").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Per cent done");
        assertThat(page.getByLabel("What changed")).hasValue("Twelve of twenty teams are <trained> & \"pleased\"");
        page.getByLabel("Per cent done (optional)").fill("60");
        button(page, "Record").click();

        assertThat(page).hasURL(Pattern.compile(".*/actions/" + DECIDED + ".*"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Recorded");
        assertThat(page.locator(".moj-timeline__item").first())
                .containsText("Twelve of twenty teams are <trained> & \"pleased\"");
    }

    @Test
    void a_form_that_was_sent_twice_records_once() {
        var page = browsers.signedIn("secretary");
        page.navigate("/decide/actions/" + SENT_TWICE + "/note");
        page.locator("[name='authority.committee']").selectOption("semg");
        page.locator("[name='authority.meetingDate.day']").fill("10");
        page.locator("[name='authority.meetingDate.month']").fill("1");
        page.locator("[name='authority.meetingDate.year']").fill("2017");
        page.locator("[name='authority.minute']").fill("9");
        var statuses = page.evaluate("""
                async () => {
                    const form = document.querySelector('main form');
                    const send = () => fetch(form.action, {method: 'POST', redirect: 'manual',
                        body: new URLSearchParams(new FormData(form))});
                    return (await Promise.all([send(), send()])).map(answer => answer.type);
                }""");

        assertThat(statuses).isEqualTo(List.of("opaqueredirect", "opaqueredirect"));
        page.navigate("/actions/" + SENT_TWICE + "?atLeast=3");
        assertThat(page.locator(".moj-timeline__item")).hasCount(4);
    }

    @Test
    void what_may_not_be_read_or_done_is_said_on_a_page() {
        var page = browsers.signedIn("auditor");

        var unknown = page.navigate("/actions/no-such.f1.a1");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("Page not found");
        isAccessible(page);
        assertThat(page.navigate("/no-such-page").status()).isEqualTo(404);
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("Page not found");
        var refused = page.navigate("/decide/actions/" + ACTION + "/sign-off");
        assertThat(refused.status()).isEqualTo(403);
        var misspelt = page.navigate("/actions?leadAgenzy=csc");
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(page.locator("main")).containsText("Lead agenzy");
        var mistyped = page.navigate("/actions?leadAgency=csx");
        assertThat(mistyped.status()).isEqualTo(400);
        assertThat(page.locator("main"))
                .containsText("csx is not a known agency; did you mean Children's Social Care?");
        assertThat(page.locator("main")).not().containsText("Exception");
    }

    @Test
    void a_password_that_was_given_is_replaced_first_by_whoever_knows_it() {
        Program.decide("secretary", "/api/accounts", """
                {"login": "pages-auditor", "password": "four words for one sign-in", "role": "AUDITOR"}""");
        var page = browsers.page();
        signIn(page, "pages-auditor", "four words for one sign-in");
        assertThat(page).hasTitle(Pattern.compile("Choose a password.*"));
        page.navigate("/actions");
        assertThat(page).hasTitle(Pattern.compile("Choose a password.*"));
        isAccessible(page);

        replace(page, "four words for another one", "a pass phrase of my own here");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The present password is not right");
        replace(page, "four words for one sign-in", "a pass phrase of my own here");

        assertThat(page).hasURL(Pattern.compile(".*/actions$"));
        page.navigate("/sign-in");
        signIn(page, "pages-auditor", "a pass phrase of my own here");
        assertThat(page).hasTitle(Pattern.compile("How the plan stands.*"));
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate("/sign-in");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
    }

    private static void replace(Page page, String present, String password) {
        page.getByLabel("Present password").fill(present);
        page.getByLabel("New password").fill(password);
        page.getByLabel("The same again").fill(password);
        button(page, "Replace it").click();
    }

    @Test
    void a_page_may_use_its_own_files_only_and_is_not_kept() {
        var page = browsers.page();

        var headers = page.navigate("/sign-in").headers();

        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.get("cache-control")).contains("no-store");
        assertThat(headers).containsEntry("x-content-type-options", "nosniff").containsKey("permissions-policy");
    }

    @Test
    void a_list_is_taken_along_as_csv_with_its_filters() {
        var page = browsers.signedIn("auditor");

        page.navigate("/actions?review=seen-on-pages");
        var file = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("CSV"))
                .click());

        assertThat(file.suggestedFilename()).endsWith(".csv");
        assertThat(contentOf(file)).contains(ACTION).contains("seen-on-pages").doesNotContain("sent-twice");
    }

    @Test
    void an_administrator_is_told_what_they_do_not_read() {
        var page = browsers.onPhone("admin");

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Administration");
        assertThat(page.locator("#concerns")).containsText("Needs your attention: ");
        isAccessible(page);
        var refused = page.navigate("/actions");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(page.locator("main")).containsText("This is not for your role");
        assertThat(page.locator("body")).not().containsText("/problems/");
        isAccessible(page);
    }

    @Test
    void the_one_time_password_of_a_new_account_is_shown_once() {
        var page = browsers.signedIn("secretary");

        page.navigate("/decide/accounts");
        page.getByLabel("Login").fill("made-on-pages");
        page.locator("[name='role'][value='AUDITOR']").check();
        button(page, "Record").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The account made-on-pages has a one-time password");
        page.navigate("/");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void a_mistake_is_corrected_on_a_page() {
        var page = browsers.signedIn("secretary");

        page.navigate("/actions/" + CORRECTED);
        page.locator("#e1 .app-correct a").click();
        assertThat(page.locator("[name='entry.reason']")).not().isEmpty();
        page.locator("[name='entry.reason']").fill("The team was away");
        page.locator("[name='reason']").selectOption("TYPING_ERROR");
        page.locator("[name='why']").fill("The minute says so");
        button(page, "See what it changes").click();
        assertThat(page.locator("#preview")).containsText("The team was away");
        button(page, "Record the correction").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The entry is corrected");
        assertThat(page.locator("#e1")).containsText("The team was away");
        assertThat(page.locator("#e1 .app-correction")).containsText("Why: The minute says so");
    }

    @Test
    void help_needs_no_sign_in() {
        var laptop = browsers.page();
        var phone = browsers.onPhone("lead-csc");

        for (var address : HELP) {
            assertThat(laptop.navigate(address).status()).isEqualTo(200);
            isAccessible(laptop);
            phone.navigate(address);
            isAccessible(phone);
        }
        laptop.navigate("/help/words");
        assertThat(laptop.getByRole(AriaRole.TERM).first()).hasText("Review");
    }

    private static String contentOf(Download file) {
        try (var stream = file.createReadStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
