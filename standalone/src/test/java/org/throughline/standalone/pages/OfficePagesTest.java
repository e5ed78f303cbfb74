package org.throughline.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.standalone.pages.Browsers.isAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Program;
import org.throughline.standalone.Stories;

/** A secretary and an administrator keep the service going on pages, without JavaScript. */
class OfficePagesTest {

    private static Browsers browsers;

    @BeforeAll
    static void a_browser() {
        browsers = new Browsers(Program.address());
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void a_secretary_enters_an_agency_and_its_mail_address() {
        var page = browsers.withoutScript("secretary");

        page.navigate("/office");
        link(page, "Agencies, committees and themes").click();
        link(page, "Enter an agency").click();
        page.getByLabel("Short name in addresses").fill("coastguard");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Coastguard");
        button(page, "Record").click();
        assertThat(page).hasURL(Pattern.compile("/directory$"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter an agency");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Called coastguard")))
                .containsText("Coastguard");

        page.navigate("/contacts/missing");
        assertThat(page.locator("main")).containsText("Coastguard");
        page.locator("a[href='/contacts/agencies/coastguard']").click();
        page.getByLabel("Mail address").fill("no address");
        button(page, "Set it").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is not a mail address");
        page.getByLabel("Mail address").fill("lead@coastguard.example.org");
        button(page, "Set it").click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Coastguard")))
                .containsText("lead@coastguard.example.org");
        link(page.locator("tr", new Page.LocatorOptions().setHasText("Coastguard")), "Change or remove")
                .click();
        button(page, "Remove it").click();
        assertThat(page.locator("main")).containsText("The mail address of Coastguard is removed");
        button(page, "Remove it").click();
        assertThat(page.locator("main")).not().containsText("coastguard.example.org");
    }

    @Test
    void the_owner_of_a_mail_address_is_named_to_a_secretary_and_not_to_an_administrator() {
        Stories.movedTwice("mailed-on-pages");
        Program.decide("secretary", "/api/findings/mailed-on-pages.f1/actions", """
                {"statement": "Write to families", "desiredOutcome": "They know", "overseenBy": "semg",
                 "dueDate": "2016-12-31", "owner": {"name": "Mara Mailed", "role": "Clerk", "agency": "csc"},
                 "authority": {"committee": "semg", "meetingDate": "2016-04-11", "minute": "4"}}""");
        var page = browsers.withoutScript("secretary");
        page.navigate("/directory/people?q=Mailed");
        link(page, "Set the mail address").click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Mail address of Mara Mailed");
        page.getByLabel("Mail address").fill("mara@csc.example.org");
        button(page, "Set it").click();
        var row = new Page.LocatorOptions().setHasText("mara@csc.example.org");
        assertThat(page.locator("tr", row)).containsText("Mara Mailed");

        var administrator = browsers.withoutScript("admin");
        administrator.navigate("/contacts");
        assertThat(administrator.locator("tr", row)).containsText("Owner of actions");
        assertThat(administrator.locator("tr", row)).not().containsText("Mara");
    }

    @Test
    void a_secretary_uploads_a_file_and_removes_it() {
        var page = browsers.withoutScript("secretary");

        page.navigate("/files");
        page.getByLabel("Upload a file")
                .setInputFiles(new FilePayload(
                        "minutes.txt", "text/plain", "Minutes of a page".getBytes(StandardCharsets.UTF_8)));
        button(page, "Upload").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The file is uploaded");
        button(page.locator("tr", new Page.LocatorOptions().setHasText("17 bytes")), "Remove")
                .click();
        button(page, "Remove it").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The file is removed");
    }

    @Test
    void a_secretary_erases_a_name_and_reads_the_receipt() {
        Program.decide("secretary", "/api/directory/people", """
                {"person": {"name": "Egon Erasable", "role": "Clerk", "agency": "csc"}, "effectiveOn": "2016-01-04"}""");
        var page = browsers.withoutScript("secretary");

        page.navigate("/directory/people?q=Erasable");
        link(page, "Erase the name").click();
        page.locator("[name='reasonCode'][value='REQUEST_OF_THE_PERSON']").check();
        page.locator("[name='reason']").fill("A letter");
        page.locator("[name='authority.committee']").selectOption("board");
        page.locator("[name='authority.meetingDate.day']").fill("12");
        page.locator("[name='authority.meetingDate.month']").fill("1");
        page.locator("[name='authority.meetingDate.year']").fill("2016");
        page.locator("[name='authority.minute']").fill("3");
        button(page, "Record").click();
        button(page, "Record it").click();
        assertThat(page).hasURL(Pattern.compile("/erasures$"));
        page.locator("tbody a").first().click();
        assertThat(page.locator("main")).containsText("A letter");
        var read = browsers.signedIn("auditor");
        read.navigate(page.url());
        isAccessible(read);
        page.navigate("/directory/people?q=Erasable");
        assertThat(page.locator("#count")).hasText("0 people");
    }

    @Test
    void a_new_password_for_one_use_is_shown_once() {
        var page = browsers.withoutScript("secretary");
        page.navigate("/decide/accounts");
        page.getByLabel("Login").fill("forgetful");
        page.locator("[name='role'][value='AUDITOR']").check();
        button(page, "Record").click();
        assertThat(page).hasURL(Pattern.compile("/accounts$"));

        link(page, "forgetful").click();
        link(page, "Set a new password for one use").click();
        button(page, "Set it").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The one-time password is");
        assertThat(page.locator("tbody tr").first()).containsText("New password for one use");
        page.reload();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void an_administrator_builds_a_view_again() {
        var page = browsers.withoutScript("admin");

        page.navigate("/views/digests");
        button(page, "Build it again from the record").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The build has begun");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
