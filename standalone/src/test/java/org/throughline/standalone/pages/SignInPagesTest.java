package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Program;

/** Users see where they are signed in and end it, and make a token for a program, without script. */
class SignInPagesTest {

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        setDefaultAssertionTimeout(Browsers.PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void a_user_signs_out_in_a_browser_they_have_left_and_then_everywhere() {
        var left = browsers.signedIn("lead-nuth");
        var here = browsers.withoutScript("lead-nuth");
        here.navigate("/account/sessions");
        assertThat(here.getByText("This browser")).hasCount(1);

        here.locator("li", new Page.LocatorOptions().setHasNotText("This browser"))
                .getByRole(AriaRole.BUTTON)
                .last()
                .click();

        assertThat(here.getByRole(AriaRole.STATUS)).containsText("That browser is signed out");
        left.navigate("/account/sessions");
        assertThat(left).hasTitle(Pattern.compile("Sign in.*"));
        button(here, "Sign out everywhere").click();
        assertThat(here.getByRole(AriaRole.STATUS)).containsText("signed out in every browser");
        here.navigate("/actions");
        assertThat(here).hasTitle(Pattern.compile("Sign in.*"));
    }

    @Test
    void a_token_is_made_with_the_password_shown_once_used_and_revoked() {
        var page = browsers.withoutScript("chair");
        page.navigate("/account/tokens");
        page.getByLabel("What the program does").fill("Figures for <the dashboard>");
        page.getByLabel("Read what you may read").check();
        button(page, "Make a token").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Your password is not right");
        assertThat(page.getByLabel("What the program does")).hasValue("Figures for <the dashboard>");
        page.getByLabel("Your password").fill("chair");
        button(page, "Make a token").click();

        var token = page.locator("#secret").inputValue();
        assertThat(status(token)).isEqualTo(200);
        page.navigate("/account/tokens");
        assertThat(page.locator("#secret")).hasCount(0);
        assertThat(page.locator("main")).containsText("Figures for <the dashboard>");
        page.locator("li", new Page.LocatorOptions().setHasText("Figures for <the dashboard>"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("revoked");
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void a_calendar_address_is_made_from_the_calendar_shown_once_replaced_and_revoked() {
        var page = browsers.withoutScript("chair");
        page.navigate("/calendar/days?agency=csc&kind=DUE_DATE");
        page.getByText("Subscribe to it in a calendar program").click();
        page.getByText("Make a secret address for your calendar program").click();
        assertThat(page.getByLabel("Agency")).hasValue("csc");
        page.getByLabel("What the calendar is called").fill("Days of <our agency>");
        button(page, "Make an address").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Your password is not right");
        assertThat(page.getByLabel("Due", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        page.getByLabel("Your password", new Page.GetByLabelOptions().setExact(true))
                .fill("chair");
        button(page, "Make an address").click();

        var first = page.locator("#url").inputValue();
        assertThat(calendar(first)).isEqualTo(200);
        page.navigate("/account/calendars");
        assertThat(page.locator("#url")).hasCount(0);
        assertThat(page.locator("main")).containsText("Children's Social Care: Due");
        page.getByLabel("Your password, to replace it").fill("chair");
        button(page, "Replace the address").click();

        var second = page.locator("#url").inputValue();
        assertThat(calendar(first)).isEqualTo(404);
        assertThat(calendar(second)).isEqualTo(200);
        page.locator("li", new Page.LocatorOptions().setHasText("Days of <our agency>"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("revoked");
        assertThat(calendar(second)).isEqualTo(404);
    }

    private static int calendar(String url) {
        return send(
                HttpRequest.newBuilder(Program.address().resolve(URI.create(url).getPath())));
    }

    private static int status(String token) {
        return send(HttpRequest.newBuilder(Program.address().resolve("/api/actions?size=1"))
                .header("Authorization", "Bearer " + token));
    }

    private static int send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
