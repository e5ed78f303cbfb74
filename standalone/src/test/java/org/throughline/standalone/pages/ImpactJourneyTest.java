package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Program;
import org.throughline.standalone.example.TwoYears;

/** A chair asks whether improvements made a difference: from the plan to its findings, its evidence and what came back. */
class ImpactJourneyTest {

    private static Browsers browsers;
    private static Page page;

    @BeforeAll
    static void two_years_of_a_board_and_a_chair_without_script() {
        browsers = new Browsers(Program.address(TwoYears.program()));
        setDefaultAssertionTimeout(Browsers.PATIENCE_MILLIS);
        page = browsers.withoutScript("chair");
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void a_step_of_the_plan_opens_to_as_many_actions_as_it_counts() {
        page.navigate("/impact");
        var step = page.locator(".app-funnel tr", new Page.LocatorOptions().setHasText("by a committee"));
        var signedOff = step.locator("td a").first();
        var count = signedOff.textContent().split(" ")[0];
        assertThat(count).isNotEqualTo("0");

        signedOff.click();

        assertThat(page.locator("#count")).containsText(Pattern.compile("^" + count + "\\sactions"));
        assertThat(page.url()).contains("reached=SIGNED_OFF");
    }

    @Test
    void whoever_looks_at_a_past_day_goes_on_looking_at_it_from_a_review_to_its_finding_and_theme() {
        var day = LocalDate.now().minusDays(30).toString();
        page.navigate("/reviews/audit-chronologies-again?asOf=" + day);
        assertThat(page.locator(".app-asof")).isVisible();
        assertThat(page.locator("#may")).hasCount(0);

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^Eleven of twenty")))
                .first()
                .click();
        assertThat(page.locator(".app-asof")).isVisible();
        assertThat(page.locator(".app-marks")).containsText("Recurred");
        page.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("Chronologies").setExact(true))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/themes/chronologies\\?asOf=" + day));
        assertThat(page.getByRole(AriaRole.IMG).first()).containsText("raised again");
        assertThat(page.locator("#again")).isVisible();
    }

    @Test
    void a_register_is_filtered_without_script_and_its_address_holds_the_question() {
        page.navigate("/findings?sort=-raisedOn");

        page.getByLabel("Theme").selectOption("chronologies");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show").setExact(true))
                .click();

        assertThat(page.url()).contains("theme=chronologies").contains("sort=-raisedOn");
        assertThat(page.locator("#count")).containsText(Pattern.compile("^3\\sfindings"));
        assertThat(page.locator("th[aria-sort=descending]")).containsText("Raised");
    }

    @Test
    void a_measure_is_drawn_with_the_same_numbers_beside_it() {
        page.navigate("/impact/measures?review=lcspr-amber&sort=-readings");

        var first = page.locator(".app-measure").first();
        assertThat(first.getByRole(AriaRole.IMG)).containsText("9 of 20");
        assertThat(first.getByRole(AriaRole.TABLE)).containsText("45% (26% to 66%)");
        assertThat(first).containsText("Too few points for control limits: 3 of the 12");
        assertThat(first).containsText("The target is 80%, which is not reached");
    }
}
