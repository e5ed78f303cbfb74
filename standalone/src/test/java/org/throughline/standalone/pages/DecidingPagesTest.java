package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Stories;

/** Who decides sees what may be decided, what that would do, and what was recorded meanwhile; without script. */
class DecidingPagesTest {

    private static final String ACTION = "decided-with-care.f1.a1";

    private static Browsers browsers;

    @BeforeAll
    static void an_action_whose_date_was_moved_and_a_browser() {
        Stories.movedTwice("decided-with-care");
        browsers = new Browsers();
        setDefaultAssertionTimeout(Browsers.PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void a_decision_says_what_it_will_do_and_a_stale_form_what_was_recorded_meanwhile() {
        var page = browsers.withoutScript("secretary");

        page.navigate("/actions/" + ACTION);
        assertThat(page.locator(".app-offered")).containsText("Accept or refuse the claim");
        assertThat(page.locator(".app-offered")).containsText("no completion claim is waiting");

        page.navigate("/decide/actions/" + ACTION + "/sign-off");
        assertThat(page.getByText("As things are now, this will be refused.")).isVisible();

        page.navigate("/decide/actions/" + ACTION + "/progress");
        page.locator("[name='whatChanged']").fill("Half the teams are trained");
        button(page, "See what it will do").click();
        assertThat(page.locator("#preview")).containsText("Nothing is recorded yet");
        assertThat(page.locator("[name='whatChanged']")).hasValue("Half the teams are trained");

        var another = page.context().newPage();
        another.navigate("/decide/actions/" + ACTION + "/progress");
        another.locator("[name='whatChanged']").fill("A trainer is found");
        button(another, "Record").click();

        button(page, "Record").click();
        assertThat(page.locator(".app-effect")).containsText("A trainer is found");
        assertThat(page.locator("[name='whatChanged']")).hasValue("Half the teams are trained");
        button(page, "Record").click();
        assertThat(page.locator(".moj-timeline__item").first()).containsText("Half the teams are trained");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main button:text-is('%s')".formatted(name));
    }
}
