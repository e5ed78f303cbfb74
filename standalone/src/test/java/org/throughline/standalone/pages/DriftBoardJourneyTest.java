package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/** A chair looks at the first page and the drift board, and opens numbers until an action is found; without script. */
class DriftBoardJourneyTest {

    private static Browsers browsers;

    @BeforeAll
    static void two_years_of_a_board_and_a_browser() {
        browsers = new Browsers(Program.address(TwoYears.program()));
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void a_chair_goes_from_the_five_numbers_to_the_board_its_heat_table_and_an_action() {
        var page = browsers.withoutScript("chair");
        var drifting = page.locator("#v-drifting").textContent();
        assertThat(page.locator("#waiting-board")).containsText(Pattern.compile("Waiting for the Board: \\d+"));
        assertThat(page.locator("#changed")).containsText("What changed since");

        page.navigate("/drift");
        assertThat(page.locator("#v-drifting")).hasText(drifting);
        assertThat(page.locator(".app-heat tfoot td").nth(1)).hasText(drifting);
        link(page, "theme").click();
        assertThat(page.locator(".app-heat thead")).containsText("Theme");
        var moved = page.locator(".app-heat tbody a[href*='signal=MOVED']").first();
        opensToAsManyAsItSays(page, moved);
        page.locator(".app-register tbody th a").first().click();

        assertThat(page.locator("main")).containsText("Moved");
    }

    @Test
    void a_chair_compares_with_another_day_and_sees_which_actions_left_a_number_and_why() {
        var page = browsers.withoutScript("chair");
        page.navigate("/drift?by=agency");
        var first = page.locator("#sinceMeeting option").last();
        page.locator("#sinceMeeting").selectOption(first.getAttribute("value"));
        button(page, "Compare with this meeting").click();
        assertThat(page.locator("main")).containsText("by what is recorded today");
        var conversation = page.locator(".app-items li", new Page.LocatorOptions().setHasText("Quiet drifter"));
        var quiet = conversation.locator("b").textContent();
        conversation.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("#count")).containsText(Pattern.compile("^" + quiet + "\\s"));

        var raised = Program.ask(TwoYears.program(), "/api/reviews/audit-chronologies-again")
                .path("beganOn")
                .asString();
        page.navigate("/drift/movements?since=" + raised);
        assertThat(page.locator("#count")).containsText("changes");
        assertThat(page.locator("table")).containsText("Became masked");
        assertThat(page.locator("table")).containsText(Pattern.compile("due .* was due "));
    }

    @Test
    void
            the_last_meeting_is_that_of_the_board_though_only_its_minutes_are_on_record_unless_another_committee_is_chosen() {
        var page = browsers.withoutScript("lead-csc");
        assertThat(page.locator("main")).containsText("from the last meeting of Northmere Safeguarding Children Board");
        var leads = page.locator("#v-masked").textContent();
        page.locator("#v-masked").click();
        assertThat(page.locator("#count")).containsText(Pattern.compile("^" + leads + "\\s"));
        assertThat(page.locator("select[name=leadAgency]")).hasValue("csc");

        var chosen = Program.ask(TwoYears.program(), "/api/drift/comparison?size=1&sinceCommittee=semg");
        assertThat(chosen.path("sinceMeeting").asString()).startsWith("semg.");
    }

    @Test
    void each_count_of_what_waits_opens_to_as_many_matters() {
        var page = browsers.withoutScript("secretary");
        var counts = page.locator(".app-items a[href^='/waiting?']").all();
        assertThat(counts).hasSizeGreaterThan(3);

        var others = counts.stream()
                .filter(count -> !page.request()
                        .get(count.getAttribute("href"))
                        .text()
                        .contains("id=\"count\">" + count.textContent().split("\\h")[0] + "\u00A0"))
                .map(Locator::textContent)
                .toList();

        assertThat(others).isEmpty();
    }

    private static void opensToAsManyAsItSays(Page page, Locator number) {
        var count = number.textContent();
        number.click();
        assertThat(page.locator("#count")).containsText(Pattern.compile("^" + count + "\\s"));
        assertThat(page.locator(".app-register tbody tr").count()).isEqualTo(Integer.parseInt(count));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
