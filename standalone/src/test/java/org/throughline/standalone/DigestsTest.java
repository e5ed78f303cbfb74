package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.pages.Browsers;
import tools.jackson.databind.JsonNode;

/** Digests that people read: what many lines share is said once, and one call answers many of them. */
class DigestsTest {

    private static final Pattern LINK = Pattern.compile("https://throughline\\.example\\.org(/to-answer\\S+)");

    static WatchedProgram program;

    @BeforeAll
    static void start() throws IOException {
        program = new WatchedProgram();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** Everyone but the lead of one agency has an address. */
    private static void everybodyIsReachedExcept(String agency) {
        for (var committee : List.of("semg", "crc", "board"))
            program.contact("committees/" + committee, committee + "@board.example.org");
        for (var other : List.of("csc", "nuth", "police", "education", "asc", "ccg"))
            program.contact("agencies/" + other, "lead@%s.example.org".formatted(other));
        program.noContact("agencies/" + agency);
    }

    @Test
    void late_work_of_which_no_digest_reached_anybody_is_named() {
        program.letPass(1);
        everybodyIsReachedExcept("asc");
        for (var committee : List.of("semg", "crc", "board")) program.noContact("committees/" + committee);
        var action = assigned("untold", "asc", 1).getFirst();
        program.ask("/api/actions/" + action + "?atLeast=0");
        program.watch();
        program.digest("lead:asc:" + program.today(), "PARKED");
        program.letPass(45);
        program.watch();

        var today = "/api/alerts/digests?reader=COMMITTEE&committee=semg&from=" + program.today();
        var digest = Awaitility.await()
                .until(() -> texts(program.ask(today).path("items"), "digest"), found -> !found.isEmpty())
                .getFirst();
        program.digest(digest, "PARKED");

        var check = program.ask("/api/alerts/completeness");
        assertThat(check.path("verdict").asString()).as(check.toString()).isEqualTo("UNHEARD");
        var untold = check.path("untold")
                .valueStream()
                .filter(each -> each.path("action").asString().equals(action))
                .toList();
        assertThat(untold).as(check.toString()).hasSize(1);
        assertThat(untold.getFirst().path("leadAgency").asString()).isEqualTo("asc");
        assertThat(untold.getFirst().path("since").asString()).isEqualTo(program.daysAgo(47));
        assertThat(untold.getFirst().path("lastTold").isNull()).isTrue();

        everybodyIsReachedExcept("asc");
        program.decide("secretary", "/api/alerts/digests/" + digest + "/retry", "");
        program.digest(digest, "DELIVERED");
        assertThat(texts(program.ask("/api/alerts/completeness").path("untold"), "action"))
                .doesNotContain(action);
    }

    @Test
    void a_digest_of_which_a_reader_may_read_no_line_is_unknown_to_them_and_an_administrator_sees_its_delivery() {
        program.letPass(1);
        var action = assigned("hushed", "ccg", 1).getFirst();
        program.decide(
                "secretary", "/api/reviews/hushed/restriction", """
                {"reason": "a court order", "restsOn": "Order", "readers": {"roles": ["CHAIR"]}, "reviewBy": "%s",
                 "authority": {"committee": "crc", "meetingDate": "%s", "minute": "1"}}""".formatted(program.inDays(90), program.daysAgo(1)));
        program.watch();

        var hidden = "lead:ccg:" + program.today();
        Awaitility.await()
                .until(() ->
                        program.get("chair", "/api/alerts/digests/" + hidden).statusCode() == 200);
        assertThat(program.get("chair", "/api/alerts/digests/" + hidden).body()).contains(action);
        assertThat(program.get("chair", "/api/alerts/completeness").body()).contains(hidden);
        for (var question : List.of("/api/alerts/digests?size=200", "/api/alerts/completeness", "/api/alerts/preview"))
            assertThat(program.get("auditor", question).body()).as(question).doesNotContain("lead:ccg:", "hushed");
        var delivery = program.get("admin", "/api/alerts/digests/" + hidden);
        assertThat(delivery.body())
                .contains("\"lines\":[]", "\"groups\":[]", "Raised")
                .doesNotContain("hushed");
        assertThat(program.get("admin", "/api/alerts/digests?size=200").body())
                .contains(hidden)
                .doesNotContain("hushed");
        var unknown = "lead:ccg:2001-01-01";
        for (var path : List.of("/api/alerts/digests/%s", "/api/alerts/digests/%s?atLeast=0"))
            assertThat(program.get("auditor", path.formatted(hidden)).statusCode())
                    .as(path)
                    .isEqualTo(program.get("auditor", path.formatted(unknown)).statusCode())
                    .isGreaterThanOrEqualTo(400);
        for (var digest : List.of(hidden, unknown))
            assertThat(program.post("secretary", "/api/alerts/digests/" + digest + "/retry", "")
                            .statusCode())
                    .as(digest)
                    .isEqualTo(404);
        assertThat(Program.tree(program.post("secretary", "/api/alerts/watch", ""))
                        .has("actions"))
                .as("counts")
                .isFalse();
    }

    @Test
    void many_lines_of_one_cause_are_told_once_and_a_day_is_complete_when_each_reader_was_reached() throws Exception {
        program.letPass(1);
        var actions = assigned("many", "csc", 8);
        assigned("unaddressed", "nuth", 2);
        everybodyIsReachedExcept("nuth");
        program.ask("/api/actions/" + actions.getLast() + "?atLeast=0");
        program.watch();
        var told = program.digest("lead:csc:" + program.today(), "DELIVERED");
        var unheard = "lead:nuth:" + program.today();
        program.digest(unheard, "PARKED");

        assertThat(told.path("lines").size()).isEqualTo(8);
        assertThat(told.path("groups").size()).isEqualTo(1);
        var group = told.path("groups").path(0);
        assertThat(group.path("cause").asString()).isEqualTo("late");
        assertThat(group.path("lines").size()).isEqualTo(8);
        assertThat(group.path("because").path(0).asString())
                .contains("3 to 10 days late")
                .contains(" to ");
        var parts =
                (Multipart) program.mailTo("lead@csc.example.org").getFirst().getContent();
        var text = (String) parts.getBodyPart(0).getContent();
        assertThat(text.split("days late", -1)).as(text).hasSize(2);
        assertThat(text)
                .contains(
                        "8 actions of A review (R): late",
                        "Please answer by",
                        "https://throughline.example.org/to-answer?agency=csc")
                .contains(actions)
                .doesNotContain("{{");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("<a href=\"https://throughline.example.org/actions/" + actions.getLast() + "\">")
                .doesNotContain("{{");

        var check = await("the other digests of the day are delivered one after another")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> program.ask("/api/alerts/completeness"),
                        each -> each.path("unheard").asInt() == 1);
        assertThat(check.path("verdict").asString()).as(check.toString()).isEqualTo("UNHEARD");
        assertThat(check.path("parked").asInt()).as(check.toString()).isEqualTo(1);
        assertThat(check.path("delivered").asInt())
                .isEqualTo(check.path("expected").asInt() - 1)
                .isEqualTo(check.path("raised").asInt() - 1);
        var parked = check.path("digests")
                .valueStream()
                .filter(each -> each.path("digest").asString().equals(unheard))
                .findFirst()
                .orElseThrow();
        assertThat(parked.path("reach").asString()).isEqualTo("PARKED");
        assertThat(parked.path("why").asString()).isEqualTo("NO_ADDRESS");
        assertThat(texts(program.ask("/api/alerts/digests?failure=NO_ADDRESS").path("items"), "digest"))
                .containsExactly(unheard);

        var health = Program.tree(program.get("admin", "/actuator/health"));
        assertThat(health.path("status").asString())
                .as("the program itself works")
                .isEqualTo("UP");
        assertThat(health.path("components").path("digests").path("status").asString())
                .isEqualTo("WARNING");
        assertThat(program.get("admin", "/actuator/prometheus").body())
                .contains("throughline_digests_unreached{why=\"NO_ADDRESS\"} 1.0");
        assertThat(program.get("secretary", "/api/contacts/missing").body())
                .contains("{\"reader\":\"LEAD\",\"id\":\"nuth\"}")
                .doesNotContain("\"csc\"");

        program.contact("agencies/nuth", "lead@nuth.example.org");
        program.decide("secretary", "/api/alerts/digests/" + unheard + "/retry", "");
        program.digest(unheard, "DELIVERED");
        check = program.ask("/api/alerts/completeness");
        assertThat(check.path("verdict").asString()).as(check.toString()).isEqualTo("COMPLETE");
        assertThat(check.path("unheard").asInt()).isZero();
    }

    @Test
    void an_agency_that_keeps_its_action_is_not_told_the_title_of_the_restricted_review() throws Exception {
        program.letPass(1);
        var action = program.assigned("kept", "ntw", program.daysAgo(3), "Train every ward");
        var title = program.ask("/api/reviews/kept?atLeast=0").path("title").asString();
        program.decide(
                "secretary", "/api/reviews/kept/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 July 2016", "readers": {"roles": ["SECRETARY", "AUDITOR"]},
                 "reviewBy": "%s",
                 "authority": {"committee": "crc", "meetingDate": "%s", "minute": "2"}}""".formatted(program.inDays(30), program.daysAgo(1)));
        program.contact("agencies/ntw", "lead@ntw.example.org");
        program.watch();
        program.digest("lead:ntw:" + program.today(), "DELIVERED");

        var mail = program.mailTo("lead@ntw.example.org").getLast();
        var said = ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
        assertThat(said)
                .contains(action, "Restricted review (kept)", "3 days late")
                .doesNotContain(title);
    }

    @Test
    void one_call_answers_several_alerts_each_on_its_own_and_for_the_agency_of_the_login() {
        program.letPass(1);
        var actions = assigned("answered", "police", 3);
        var another = assigned("not-mine", "education", 1);
        var all = new ArrayList<>(actions);
        all.addAll(another);
        program.ask("/api/actions/" + another.getLast() + "?atLeast=0");
        program.watch();
        program.ask("/api/actions/" + actions.getLast() + "?atLeast=1");

        var body = answer(all, "progress", "{\"whatChanged\": \"The trainer began on Monday\"}");
        var first = answered(body, "monday");

        assertThat(first.path("taken").asInt()).as(first.toString()).isEqualTo(3);
        assertThat(first.path("refused").asInt()).isEqualTo(1);
        assertThat(first.path("answers").path(0).path("taken").path("id").asString())
                .isEqualTo(actions.getFirst());
        assertThat(first.path("answers").path(3).path("refused").path("type").asString())
                .isEqualTo("/problems/lead-acts-for-the-own-agency");
        assertThat(answered(body, "monday"))
                .as("a repeated call records nothing")
                .isEqualTo(first);
        var reversed = answered(
                answer(all.reversed(), "progress", "{\"whatChanged\": \"The trainer began on Monday\"}"), "monday");
        assertThat(reversed.path("answers").valueStream().toList().reversed())
                .as("in another order too")
                .isEqualTo(first.path("answers").valueStream().toList());
        var others = answered(answer(actions, "progress", "{\"whatChanged\": \"Something else\"}"), "monday");
        assertThat(others.path("answers").path(0).path("refused").path("type").asString())
                .isEqualTo("/problems/idempotency-key-means-one-request");
        assertThat(others.path("taken").asInt()).isZero();
        var outdated = answered(
                answer(List.of(actions.getFirst()), "progress", "{\"whatChanged\": \"Later than what is shown\"}")
                        .replace("\"as\"", "\"versions\": {\"%s\": 0}, \"as\"".formatted(actions.getFirst())),
                "outdated");
        assertThat(outdated.path("answers")
                        .path(0)
                        .path("refused")
                        .path("status")
                        .asInt())
                .as("something was recorded since: %s", outdated)
                .isEqualTo(412);
        program.ask("/api/actions/" + actions.getLast() + "?atLeast=3");
        var alerts = program.ask("/api/alerts?agency=police&review=answered").path("items");
        assertThat(texts(alerts, "state")).containsExactly("ANSWERED", "ANSWERED", "ANSWERED");
        assertThat(texts(program.ask("/api/alerts?review=not-mine").path("items"), "state"))
                .containsExactly("UNANSWERED");

        var notOurs = answered(answer(actions, "owner/refusal", "{\"reason\": \"Housing does this\"}"), "tuesday");
        assertThat(notOurs.path("taken").asInt()).as(notOurs.toString()).isEqualTo(3);
        assertThat(program.post("lead-police", "/api/actions/" + actions.getFirst() + "/dispute", """
                {"matter": "OWNER", "positions": [{"agency": "csc", "position": "It is ours"}]}""")
                        .body())
                .contains("lead-acts-for-the-own-agency");
    }

    @Test
    void a_call_that_answers_nothing_properly_is_told_what_is_wrong_with_it() {
        var actions = assigned("wrong", "ccg", 1);
        var progress = "{\"whatChanged\": \"Half of it\"}";
        for (var wrong : List.of(
                answer(List.of(), "progress", progress),
                answer(List.of(actions.getFirst(), actions.getFirst()), "progress", progress),
                answer(List.of("no action"), "progress", progress),
                answer(actions, "completion", "{\"evidence\": \"attendance lists\"}"),
                answer(actions, "verification", progress),
                answer(actions, "progress", "{\"whatChanged\": \"\"}"),
                answer(actions, "progress", "{\"what\": \"Half of it\"}")))
            assertThat(program.post("lead-police", "/api/alerts/answers", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        assertThat(program.post("auditor", "/api/alerts/answers", answer(actions, "progress", progress))
                        .statusCode())
                .isEqualTo(403);
        var unknown = program.decide(
                "lead-police", "/api/alerts/answers", answer(List.of("none.f1.a1"), "progress", progress));
        assertThat(unknown.path("answers")
                        .path(0)
                        .path("refused")
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    private static JsonNode answered(String body, String key) {
        var answer = program.post("lead-police", "/api/alerts/answers", body, "Idempotency-Key", key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Program.tree(answer);
    }

    private static String answer(List<String> actions, String as, String with) {
        return "{\"actions\": [%s], \"as\": \"%s\", \"with\": %s}"
                .formatted(
                        String.join(
                                ", ", actions.stream().map("\"%s\""::formatted).toList()),
                        as,
                        with);
    }

    /** Actions of one plan, agreed a month ago; the first is 3 days late, each further one a day more. */
    @Test
    void a_lead_opens_the_link_of_the_mail_on_a_phone_and_answers_several_alerts_in_few_pages() throws Exception {
        program.letPass(1);
        everybodyIsReachedExcept("nuth");
        var actions = assigned("phoned", "police", 3);
        program.ask("/api/actions/" + actions.getLast() + "?atLeast=0");
        program.watch();
        program.digest("lead:police:" + program.today(), "DELIVERED");
        program.ask("/api/actions/" + actions.getLast() + "?atLeast=1");
        var mail =
                (Multipart) program.mailTo("lead@police.example.org").getLast().getContent();
        var link = LINK.matcher((String) mail.getBodyPart(0).getContent());
        assertThat(link.find()).isTrue();
        var pages = new ArrayList<String>();

        try (var browsers = new Browsers(program.address())) {
            var phone = browsers.phoneWithoutScript();
            phone.onResponse(response -> {
                if (response.status() == 200 && response.request().isNavigationRequest()) pages.add(response.url());
            });
            phone.navigate(link.group(1));
            phone.getByLabel("Login").fill("lead-police");
            phone.getByLabel("Password").fill("lead-police");
            phone.locator("main button").first().click();
            phone.locator(".app-questions__item", new LocatorOptions().setHasText(actions.getFirst()))
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            phone.locator("input[name='action'][value='%s']".formatted(actions.get(1)))
                    .uncheck();
            phone.getByLabel("There is progress").check();
            phone.getByLabel("What has changed?").fill("One trainer for both <teams> begins in May");
            phone.getByText("Check the answers").click();
            phone.getByText("Record 2 answers").click();
            assertThat(phone.locator("main").textContent()).contains("2\u00A0answers are recorded");
        }

        assertThat(pages)
                .as("sign in, the list, the question, the check, the list again")
                .hasSize(5);
        var alerts = program.ask("/api/alerts?review=phoned&sort=action").path("items");
        assertThat(texts(alerts, "state")).containsExactly("ANSWERED", "UNANSWERED", "ANSWERED");
        assertThat(program.ask("/api/actions/" + actions.getLast())
                        .path("progress")
                        .path("whatChanged")
                        .asString())
                .isEqualTo("One trainer for both <teams> begins in May");
        assertThat(texts(program.ask("/api/to-answer?review=phoned").path("items"), "action"))
                .containsExactly(actions.get(1));
    }

    private static List<String> assigned(String review, String agency, int actions) {
        var first = program.assigned(review, agency, program.daysAgo(3), "Train team 1");
        var more = IntStream.range(1, actions)
                .mapToObj(i -> program.decide("secretary", "/api/findings/" + review + ".f1/actions", """
                                {"statement": "Train team %d", "desiredOutcome": "Chronologies inform decisions",
                                 "owner": {"name": "Omar Example %s", "role": "Service Manager", "agency": "%s"},
                                 "overseenBy": "semg", "dueDate": "%s",
                                 "authority": {"committee": "semg", "meetingDate": "%s", "minute": "7.2"}}""".formatted(
                                        i + 1, review, agency, program.daysAgo(3 + i), program.daysAgo(30)))
                        .path("id")
                        .asString())
                .toList();
        var all = new ArrayList<>(List.of(first));
        all.addAll(more);
        return all;
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }
}
