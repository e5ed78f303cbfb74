package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
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

    private static int status(String token) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(Program.address().resolve("/api/actions?size=1"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.discarding())
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
