package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Stories;

/**
 * A secretary records a meeting of twelve items and fifteen decisions by the keyboard alone, without script and without typing
 * an identifier.
 */
class MeetingByKeyboardTest {

    private static final String REVIEW = "recorded-by-keyboard";
    private static final String MEETING = "crc.2016-07-20";

    private static final List<String> AGENDA = List.of(
            "The template",
            "Progress of the teams",
            "The claim about supervision",
            "Sign-off of the protocol",
            "Who oversees the audit",
            "The inquest",
            "Whose action it is",
            "Letters at the handover",
            "A new owner",
            "No work since spring",
            "The service that was closed",
            "Requests and chair’s actions");

    private static final int LOADS_A_DECISION_MAX = 4;
    private static final int OPTIONS_MAX = 200;
    private static final int TABS_MAX = 80;
    private static final Pattern IDENTIFIER =
            Pattern.compile("[a-z0-9-]+\\.(f\\d+.*|\\d{4}-\\d\\d-\\d\\d)|p-[a-z0-9]{8,}");

    private static Browsers browsers;

    private final List<String> typed = new ArrayList<>();
    private int loads;
    private Page page;

    @BeforeAll
    static void a_plan_a_meeting_and_a_browser() {
        Stories.readyForAMeeting(REVIEW, MEETING, AGENDA);
        browsers = new Browsers();
        setDefaultAssertionTimeout(Browsers.PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void fifteen_decisions_under_twelve_items_are_recorded_in_four_pages_each_at_most() {
        page = browsers.withoutScript("secretary");
        page.navigate("/meetings/" + MEETING + "/record");
        page.onDOMContentLoaded(_ -> loads++);

        decided("KB1", "actions/due-date");
        type("31\t3\t2017\tCapacity\tThe template arrives in February");
        show("The due date moves from 31 December 2016 to 31 March 2017, 90 days later");
        next("2 Progress of the teams");

        decided("KB2", "actions/note");
        type("Noted, to come back in September");
        show("That is not progress");
        next("3 The claim about supervision");

        decided("KB3", "actions/verification");
        assertThat(page.locator(".app-asked")).containsText("Minutes of supervision");
        press("Space");
        tabTo("method");
        type("Ten files read\tImogen Keyboard\tNamed Nurse\tNorthmere United");
        toPreview();
        show("Status: Claimed → Verified");
        next("4 Sign-off");

        decided("KB4", "actions/sign-off");
        type("Dip sample in November");
        toPreview();
        show("Status: Verified → Signed off");
        next("5 Who oversees");

        other("KB5", "Delegate oversight to");
        type("Standards\tThe group can look at it every month");
        show("under this minute");
        next("6 The inquest");

        other("KB6", "Put the action on hold");
        choose("reason", "INQUEST");
        tabTo("explanation");
        type("Witnesses must not be spoken to\t31\t10\t2016");
        show("Status: Agreed → On hold");
        next("7 Whose action");

        other("KB7", "Open a dispute between");
        press("Space");
        tabTo("positions-0-agency");
        type("Northmere Police\tThe action belongs to the council");
        show("under this minute");
        next("8 Letters");

        decided("Recorded by keyboard", "reviews/findings");
        press("Space");
        tabTo("theme");
        type("Transfer\tLetters get lost between two teams");
        show("A new finding is raised");
        another();

        decided("letters get lost", "findings/actions");
        type(
                "Hand letters over in person\tNo letter is lost\t30\t6\t2017\tOscar Keyboard\tService Manager\tChildren's Social");
        toPreview();
        show("A new action is agreed");
        next("9 A new owner");

        other("KB8", "Give the action to another owner");
        type("Noor Keyboard\tHead of Service\tChildren's Social\tThe service was reorganised");
        show("under this minute");
        next("10 No work");

        decided("KB9", "actions/concern");
        type("Nothing has happened since spring");
        show("under this minute");
        another();

        decided("KB10", "actions/escalation");
        press("Space");
        tabTo("reason");
        type("Three letters were not answered");
        show("under this minute");
        next("11 The service");

        decided("KB11", "actions/closure");
        choose("reason", "OVERTAKEN_BY_EVENTS");
        tabTo("explanation");
        type("The service was closed");
        show("Status: Agreed → Closed");
        next("12 Requests");

        decided("KB12", "actions/more-time/refusal");
        assertThat(page.locator(".app-asked")).containsText("More time requested");
        type("There is no plan");
        show("under this minute");
        another();

        other("KB13", "Ratify or reverse what the Chair");
        tabTo("outcome-RATIFIED");
        press("Space");
        press("Enter");
        show("under this minute");
        enter();

        assertThat(page).hasURL(Pattern.compile(".*/meetings/" + MEETING + "$"));
        assertThat(page.locator("#progress")).containsText("12 of 12 items recorded");
        assertThat(ask("/api/meetings/" + MEETING).path("decisions").asInt())
                .as("a finding and an action are entered twice: where they are raised, and of themselves")
                .isEqualTo(15 + 2);
        assertThat(loads).as("pages loaded").isLessThanOrEqualTo(15 * LOADS_A_DECISION_MAX);
        assertThat(typed).noneMatch(text -> IDENTIFIER.matcher(text).find() || text.contains(REVIEW));

        aWrongDateIsCorrectedOnOnePage();
    }

    private void aWrongDateIsCorrectedOnOnePage() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^Correct this entry under 1:")))
                .click();
        page.locator("[name$='dueDate.month']").fill("4");
        page.locator("[name$='dueDate.day']").fill("30");
        page.locator("[name='reason']").selectOption("TYPING_ERROR");
        page.locator("[name='why']").fill("The minute says April");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("See what it changes"))
                .click();
        assertThat(page.locator("#preview")).containsText("31 March 2017");
        assertThat(page.locator("#preview")).containsText("30 April 2017");
        assertThat(page.locator("#preview")).containsText("120 days");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Record the correction"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Both stay in the history");

        page.navigate("/meetings/" + MEETING);
        assertThat(page.locator(".app-decided").first()).containsText("Corrected by a later entry");
        assertThat(page.locator("main")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Correct this entry under 8")))
                .hasCount(2);

        page.navigate("/meetings/" + MEETING + "/minutes");
        assertThat(page.locator(".app-decided")).hasCount(15);
        assertThat(page.locator(".app-decided").first())
                .containsText("the due date was first recorded as 31 March 2017");
    }

    /** One of the decisions that are taken often: the thing by what was typed, the decision by the arrows. */
    private void decided(String find, String decision) {
        type(find);
        press("Tab");
        press("Space");
        choose("as", decision);
        enter();
        assertThat(page.locator(".app-facts")).isVisible();
    }

    /** A decision from the list of all others, by the beginning of its name. */
    private void other(String find, String decision) {
        type(find);
        tabTo("other");
        type(decision);
        press("Tab");
        enter();
        assertThat(page.locator(".app-facts")).isVisible();
    }

    /** The radio of a group that has the keyboard, by the arrows. */
    private void choose(String name, String value) {
        press("Space");
        for (int i = 0; i < TABS_MAX && !value.equals(chosen(name)); i++) press("ArrowDown");
        assertThat(chosen(name)).isEqualTo(value);
    }

    private Object chosen(String name) {
        return page.evaluate("name => document.querySelector(`input[name='${name}']:checked`)?.value", name);
    }

    private void toPreview() {
        tabTo("see");
    }

    private void show(String effect) {
        enter();
        assertThat(page.locator("#will")).containsText(effect);
    }

    private void next(String heading) {
        enter();
        assertThat(page.locator("#item")).containsText(heading);
        assertThat(page.locator(".app-recorded")).isVisible();
    }

    private void another() {
        press("Tab");
        enter();
        assertThat(page.locator(".app-recorded")).isVisible();
    }

    private void tabTo(String id) {
        for (int i = 0; i < TABS_MAX && !id.equals(focused()); i++) press("Tab");
        assertThat(focused()).isEqualTo(id);
    }

    private Object focused() {
        return page.evaluate("document.activeElement.id");
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    /** Texts that the Tab key parts. */
    private void type(String texts) {
        var parts = texts.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) press("Tab");
            typed.add(parts[i]);
            page.keyboard().type(parts[i]);
            settle(parts[i]);
        }
    }

    /** A list forgets the letters before when they come slowly, as from a busy machine. The arrows go on then. */
    private void settle(String beginning) {
        for (int i = 0; i < OPTIONS_MAX && !settled(beginning).startsWith(beginning); i++)
            press(i == 0 ? "Home" : "ArrowDown");
        assertThat(settled(beginning)).startsWith(beginning);
    }

    /** What is chosen in the list that has the keyboard; anything else has what was typed. */
    private String settled(String typed) {
        return String.valueOf(page.evaluate("""
                typed => document.activeElement.tagName === 'SELECT'
                    ? document.activeElement.selectedOptions[0].text.trim() : typed""", typed));
    }

    private void enter() {
        int before = loads;
        press("Enter");
        page.waitForCondition(() -> loads > before);
    }
}
