package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Program;
import org.throughline.standalone.example.TwoYears;

/** An auditor who distrusts the board finds what was changed afterwards, and draws a sample, without script. */
class AuditJourneyTest {

    private static Browsers browsers;

    @BeforeAll
    static void two_years_of_a_board_and_a_browser() {
        browsers = new Browsers(Program.address(TwoYears.program()));
        setDefaultAssertionTimeout(Browsers.PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void from_a_correction_that_lowered_a_figure_to_what_was_known_before_and_after_it() {
        var page = browsers.withoutScript("auditor");
        page.navigate("/audit");
        link(page, "Corrections that lowered a figure").click();
        assertThat(page.locator("#count")).containsText("correction");

        page.locator("tbody tr").first().locator("th a").first().click();
        page.getByText("Look at another day").click();
        link(page, "Compare with another day, field by field").click();
        assertThat(page.locator("main")).containsText("Both sides are the same day");
        page.locator("main ul a[href*='knownAt2']")
                .filter(new Locator.FilterOptions().setHasText("corrected"))
                .first()
                .click();

        assertThat(page.locator("#differ")).containsText(Pattern.compile("[1-9][0-9]* of [0-9]+"));
        assertThat(page.locator(".audit-compare")).containsText("A later entry made this smaller");
        assertThat(page.locator("main")).containsText("Correction of version");
        page.locator(".audit-compare td a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/actions/.*#e\\d+"));
    }

    @Test
    void another_day_and_time_of_knowing_are_typed_and_not_an_instant() {
        var page = browsers.withoutScript("auditor");
        page.navigate("/actions");
        page.getByText("Look at another day").click();
        page.locator("#standpoint-known-at").fill("2024-03-31");
        page.locator("#standpoint-known-time").fill("14:05:00");
        page.getByText("Show this day").click();

        assertThat(page.locator(".app-asof")).containsText("31 March 2024, 14:05");
        assertThat(page.locator("#standpoint-known-at")).hasValue("2024-03-31");
        assertThat(page.locator("#count")).containsText("0");
    }

    @Test
    void the_same_seed_draws_the_same_sample() {
        var page = browsers.withoutScript("auditor");
        page.navigate("/audit");
        link(page, "Random sample").click();
        assertThat(page.locator("#seed")).hasValue(Pattern.compile("\\d{20}"));
        page.locator("#seed").fill("48150316234201081516");
        page.locator("#size").fill("5");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Draw")).click();

        var drawn = page.locator("table:has(#drawn) tbody").innerText();
        assertThat(page.locator("main")).containsText("48150316234201081516");
        assertThat(page.locator("main")).containsText("SHA-256 of the seed, a colon and its identifier");
        link(page, "Draw the same sample again").click();

        assertThat(page.locator("table:has(#drawn) tbody").innerText()).isEqualTo(drawn);
        assertThat(page.url()).contains("knownAt=");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
