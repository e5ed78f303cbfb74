package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story of the README, clicked by the people in it, without script. */
class ReadmeStoryTest {

    private static final String REVIEW = "lr-clicked";
    private static final String FINDING = "/findings/" + REVIEW + ".f1";
    private static final String ACTION = "/actions/" + REVIEW + ".f1.a1";

    private static Browsers browsers;

    @BeforeAll
    static void a_browser() {
        browsers = new Browsers();
        setDefaultAssertionTimeout(Browsers.PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void a_promise_is_followed_from_a_finding_to_the_proof_that_something_got_better() {
        var secretary = browsers.withoutScript("secretary");
        a_review_raises_a_finding(secretary);
        a_committee_agrees_an_action_and_ongoing_is_no_date(secretary);
        a_committee_moves_the_date(secretary);
        a_chair_sees_what_the_move_hides(browsers.withoutScript("chair"));
        a_lead_claims_that_it_is_done(browsers.withoutScript("lead-csc"));
        another_agency_verifies(browsers.withoutScript("lead-csc"), browsers.withoutScript("lead-nuth"));
        a_committee_signs_off(secretary);
        an_audit_shows_what_changed(browsers.withoutScript("lead-nuth"));
        an_auditor_reads_the_whole_promise(browsers.withoutScript("auditor"));
    }

    private static void a_review_raises_a_finding(Page page) {
        page.navigate("/decide");
        page.navigate(page.getByText("Register a review").first().getAttribute("href"));
        type(page, "id", REVIEW);
        choose(page, "kind", "LEARNING_REVIEW");
        type(page, "reference", "LR 1");
        type(page, "title", "Learning review: clicked");
        choose(page, "commissionedBy", "crc");
        day(page, "beganOn", 12, 1, 2024);
        record(page);

        open(page, "/reviews/" + REVIEW, "/findings");
        choose(page, "kind", "AREA_TO_STRENGTHEN");
        choose(page, "theme", "chronologies");
        type(page, "statement", "Most chronologies were out of date");
        type(page, "figures[0].measure", "chronologies out of date");
        type(page, "figures[0].numerator", "16");
        type(page, "figures[0].denominator", "20");
        day(page, "effectiveOn", 2, 2, 2024);
        record(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Recorded");
    }

    private static void a_committee_agrees_an_action_and_ongoing_is_no_date(Page page) {
        open(page, FINDING, "/actions");
        type(page, "statement", "Train every team");
        type(page, "desiredOutcome", "Chronologies inform decisions");
        choose(page, "overseenBy", "semg");
        type(page, "owner.name", "Olive Clicked");
        type(page, "owner.role", "Service Manager");
        choose(page, "owner.agency", "csc");
        type(page, "dueDate.day", "ongoing");
        minute(page, 9, 2, 2024, "7.2");
        record(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not a calendar date");

        day(page, "dueDate", 30, 4, 2024);
        record(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Recorded");
    }

    private static void a_committee_moves_the_date(Page page) {
        open(page, ACTION, "/due-date");
        day(page, "dueDate", 30, 9, 2024);
        choose(page, "reasonCode", "CAPACITY");
        type(page, "reason", "Two teams are being merged");
        minute(page, 12, 4, 2024, "3");
        record(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Recorded");
    }

    private static void a_chair_sees_what_the_move_hides(Page page) {
        page.navigate(ACTION + "?asOf=2024-08-01&atLeast=1");
        assertThat(page.locator(".app-asof")).containsText("1 August 2024");
        assertThat(page.locator("main")).containsText("Drifting");
        assertThat(page.locator("main")).containsText(Pattern.compile("moved once", Pattern.CASE_INSENSITIVE));
        assertThat(page.locator("main")).containsText(Pattern.compile("93\\sdays"));
    }

    private static void a_lead_claims_that_it_is_done(Page page) {
        open(page, ACTION, "/completion");
        type(page, "evidence", "Attendance lists");
        day(page, "effectiveOn", 25, 9, 2024);
        record(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Recorded");
    }

    private static void another_agency_verifies(Page own, Page other) {
        own.navigate("/decide" + ACTION + "/verification");
        sampled(own, "csc");
        record(own);
        assertThat(own.getByRole(AriaRole.ALERT)).containsText("There is a problem");

        open(other, ACTION, "/verification");
        sampled(other, "nuth");
        record(other);
        assertThat(other.getByRole(AriaRole.ALERT)).containsText("Recorded");
    }

    private static void sampled(Page page, String agency) {
        choose(page, "outcome", "ACCEPTED");
        type(page, "method", "Dip sample of ten files");
        person(page, "verifier", agency);
        day(page, "effectiveOn", 2, 10, 2024);
    }

    private static void a_committee_signs_off(Page page) {
        open(page, ACTION, "/sign-off");
        type(page, "conditions", "Re-audit within three months");
        minute(page, 11, 10, 2024, "5");
        record(page);
        record(page, "Record it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Recorded");
    }

    private static void an_audit_shows_what_changed(Page page) {
        open(page, ACTION, "/impact-evidence");
        choose(page, "level", "PRACTICE");
        choose(page, "sourceKind", "CASE_AUDIT");
        type(page, "measure", "chronologies in order");
        type(page, "baseline.numerator", "4");
        type(page, "baseline.denominator", "20");
        type(page, "actual.numerator", "15");
        type(page, "actual.denominator", "20");
        choose(page, "comparableWithBaseline", "true");
        choose(page, "sampling", "RANDOM");
        type(page, "method", "Case file audit");
        choose(page, "independence", "INDEPENDENT");
        person(page, "assessor", "nuth");
        day(page, "effectiveOn", 15, 1, 2025);
        record(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Recorded");
    }

    private static void an_auditor_reads_the_whole_promise(Page page) {
        page.navigate(ACTION + "?atLeast=5");
        assertThat(page.locator(".moj-timeline__item")).hasCount(6);
        assertThat(page.locator("main")).containsText("15 of 20");
        assertThat(page.locator("main")).containsText("Re-audit within three months");
    }

    /** Opens a thing, and from it the form of a decision on it. */
    private static void open(Page page, String thing, String decision) {
        page.navigate(thing);
        var form = page.locator("a[href^='/decide" + thing + decision + "']").first();
        page.navigate(form.getAttribute("href"));
    }

    private static void minute(Page page, int day, int month, int year, String minute) {
        choose(page, "authority.committee", "semg");
        day(page, "authority.meetingDate", day, month, year);
        type(page, "authority.minute", minute);
    }

    private static void person(Page page, String field, String agency) {
        type(page, field + ".name", "Ines Clicked");
        type(page, field + ".role", "Named Nurse");
        choose(page, field + ".agency", agency);
    }

    private static void day(Page page, String field, int day, int month, int year) {
        type(page, field + ".day", Integer.toString(day));
        type(page, field + ".month", Integer.toString(month));
        type(page, field + ".year", Integer.toString(year));
    }

    /** A field may stand in a part of the form that is folded away until somebody opens it. */
    private static Locator field(Page page, String name) {
        var field = page.locator("main [name='" + name + "']");
        field.first()
                .evaluate(
                        "field => { for (let at = field; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true }");
        return field;
    }

    private static void type(Page page, String name, String text) {
        field(page, name).first().fill(text);
    }

    private static void choose(Page page, String name, String value) {
        var field = field(page, name);
        if (field.first().evaluate("field => field.tagName").equals("SELECT"))
            field.first().selectOption(value);
        else page.locator("main [name='" + name + "'][value='" + value + "']").check();
    }

    private static void record(Page page) {
        record(page, "Record");
    }

    private static void record(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
