package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Alerts, from the watch to the mail and back: each test with an agency and days of its own. */
class AlertsTest {

    static WatchedProgram program;

    @BeforeAll
    static void start() throws IOException {
        program = new WatchedProgram();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void a_lead_is_told_once_by_a_mail_that_says_why_answers_it_and_all_of_it_can_be_proved() throws Exception {
        program.letPass(1);
        var statement = "Prüfen, ob Éloïses Chronologie – auch im Überblick – stimmt & <vollständig> ist";
        var action = program.assigned("told", "csc", program.daysAgo(3), statement);
        program.contact("agencies/csc", "lead@csc.example.org");
        program.ask("/api/actions/" + action + "?atLeast=0");
        var digest = "lead:csc:" + program.today();
        var preview = program.ask("/api/alerts/preview?agency=csc");
        assertThat(texts(preview.path("digests"), "digest")).containsExactly(digest);
        var toAnswer = program.ask("/api/to-answer?agency=csc").path("items").path(0);
        assertThat(toAnswer.path("because"))
                .isEqualTo(preview.path("digests").path(0).path("lines").path(0).path("because"));
        assertThat(toAnswer.path("news").asString()).isEqualTo("RAISED");
        assertThat(toAnswer.path("alertedOn").isNull()).isTrue();

        program.watch();
        assertThat(program.watch()).as("asked for twice, held once").isEqualTo(program.watch());

        var shown = program.digest(digest, "DELIVERED");
        assertThat(shown.path("lines").path(0).path("because").path(0).asString())
                .contains("3 days late");
        assertThat(shown.path("lines"))
                .isEqualTo(preview.path("digests").path(0).path("lines"));
        assertThat(texts(shown.path("steps"), "happened")).contains("Raised");
        var mail = program.mailTo("lead@csc.example.org");
        assertThat(mail).hasSize(1);
        isReadable(mail.getFirst(), statement, action);
        assertThat(mail.getFirst().getSubject()).isEqualTo("Children's Social Care: 1 action, 1 new");
        assertThat(mail.getFirst().getHeader("Message-ID"))
                .containsExactly("<lead.csc.%s@board.example.org>".formatted(program.today()));
        assertThat(mail.getFirst().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFirst().getHeader("List-Id")).hasSize(1);
        assertThat(mail.getFirst().getHeader("X-Throughline-Repeated")).isNull();

        var seen = program.decide("lead-csc", "/api/actions/" + action + "/alert/acknowledgement", "{}");
        assertThat(seen.path("version").asLong()).isEqualTo(2);
        program.ask("/api/actions/" + action + "?atLeast=2");
        toAnswer = program.ask("/api/to-answer?agency=csc").path("items").path(0);
        assertThat(toAnswer.path("news").asString()).isEqualTo("OPEN");
        assertThat(toAnswer.path("acknowledgedOn").asString())
                .isEqualTo(program.today().toString());
        assertThat(texts(program.ask("/api/to-answer/agencies").path("items"), "agency"))
                .contains("csc");
        var answered = program.decide(
                "lead-csc", "/api/actions/" + action + "/progress", "{\"whatChanged\": \"Half the files are read\"}");
        program.ask("/api/actions/" + action + "?atLeast="
                + answered.path("version").asLong());
        assertThat(program.ask("/api/to-answer?agency=csc").path("total").asLong())
                .isZero();
        assertThat(program.ask("/api/to-answer?agency=csc&asOf=" + program.daysAgo(1))
                        .path("items")
                        .path(0)
                        .path("news")
                        .asString())
                .isEqualTo("RAISED");
        var alert = program.ask("/api/alerts?action=" + action).path("items").path(0);
        assertThat(alert.path("state").asString()).isEqualTo("ANSWERED");
        assertThat(alert.path("answer").asString()).isEqualTo("PROGRESS");
        assertThat(texts(program.ask("/api/actions/" + action + "/alerts").path("steps"), "type"))
                .containsSubsequence(
                        "AlertRaised", "DeliveryBegun", "DigestDelivered", "AlertAcknowledged", "AlertAnswered")
                .contains("DigestRaised");

        var check = program.ask("/api/alerts/completeness");
        assertThat(check.path("digests")
                        .valueStream()
                        .filter(each -> each.path("digest").asString().equals(digest)))
                .as(check.toString())
                .singleElement()
                .matches(each -> each.path("reach").asString().equals("REACHED"));
        assertThat(check.path("expected").asInt()).isPositive();
    }

    @Test
    void an_alert_nobody_answers_climbs_the_ladder_and_each_step_has_its_clock() {
        program.letPass(1);
        var action = program.assigned("climbs", "nuth", program.daysAgo(3), "Train every ward");
        program.contact("agencies/nuth", "lead@nuth.example.org");
        program.watch();
        program.digest("lead:nuth:" + program.today(), "DELIVERED");

        program.letPass(15);
        program.watch();
        var digest = program.digest("lead:nuth:" + program.today(), "DELIVERED");
        assertThat(texts(digest.path("lines"), "news")).containsExactly("ESCALATED");
        var escalated = program.ask("/api/alerts?agency=nuth&escalated=true")
                .path("items")
                .path(0);
        assertThat(escalated.path("escalatedTo").asString()).isEqualTo("OVERSEEING_COMMITTEE");

        program.letPass(29);
        program.watch();
        program.digest("lead:nuth:" + program.today(), "DELIVERED");
        var matters = program.ask("/api/actions/" + action).path("matters").path("escalations");
        assertThat(texts(matters, "to")).containsExactly("OVERSEEING_COMMITTEE", "BOARD");
        assertThat(texts(matters, "answerBy")).doesNotContainNull();
    }

    @Test
    void what_is_queued_while_the_mail_server_is_gone_is_tried_again_and_dropped_if_it_stands_no_more() {
        program.letPass(1);
        program.assigned("queued", "police", program.daysAgo(3), "Brief every shift");
        var held = program.assigned("held", "education", program.daysAgo(3), "Brief every school");
        program.contact("agencies/police", "lead@police.example.org");
        program.contact("agencies/education", "lead@education.example.org");
        program.mailServerIsGone();
        program.watch();
        var waiting = program.digest("lead:police:" + program.today(), "WAITING");
        assertThat(waiting.path("digest").path("failure").asString()).isEqualTo("UNREACHABLE");
        program.digest("lead:education:" + program.today(), "WAITING");
        program.decide(
                "secretary", "/api/actions/" + held + "/hold", """
                {"reason": "INQUEST", "explanation": "An inquest is open", "reviewBy": "%s",
                 "authority": {"committee": "semg", "meetingDate": "%s", "minute": "1"}}""".formatted(program.inDays(60), program.daysAgo(0)));

        program.mailServerIsBack();
        program.digest("lead:education:" + program.today(), "WITHDRAWN");
        var delivered = program.digest("lead:police:" + program.today(), "DELIVERED");
        assertThat(delivered.path("digest").path("attempts").asInt()).isGreaterThan(1);
        assertThat(program.mailTo("lead@police.example.org")).hasSize(1);
        assertThat(program.mailTo("lead@education.example.org")).isEmpty();
        assertThat(program.ask("/api/alerts?agency=education")
                        .path("items")
                        .path(0)
                        .path("cleared")
                        .asString())
                .isEqualTo("HELD");
    }

    @Test
    void without_an_address_a_digest_is_parked_until_there_is_one() {
        program.letPass(1);
        program.assigned("no-address", "ccg", program.daysAgo(3), "Write to every practice");
        program.watch();
        var digest = "lead:ccg:" + program.today();
        var parked = program.digest(digest, "PARKED");
        assertThat(parked.path("digest").path("failure").asString()).isEqualTo("NO_ADDRESS");

        program.contact("agencies/ccg", "lead@ccg.example.org");
        program.decide("secretary", "/api/alerts/digests/" + digest + "/retry", "");
        program.digest(digest, "DELIVERED");
        assertThat(program.mailTo("lead@ccg.example.org")).hasSize(1);
        program.decide("secretary", "/api/alerts/digests/" + digest + "/bounce", "{\"why\": \"The mailbox is full\"}");
        program.digest(digest, "BOUNCED");
    }

    @Test
    void an_owner_is_reminded_and_a_committee_gets_its_summary_and_views_made_anew_send_nothing() {
        program.nothingIsNew();
        var action = program.assigned("reminded", "nscb", program.inDays(10), "Print the leaflet");
        var owner = program.ask("/api/actions/" + action + "?atLeast=0")
                .path("action")
                .path("owner")
                .path("person")
                .asString();
        program.contact("people/" + owner, "omar@nscb.example.org");
        program.contact("committees/semg", "semg@board.example.org");
        var meeting = program.inDays(5);
        program.decide("secretary", "/api/meetings", "{\"committee\": \"semg\", \"date\": \"%s\"}".formatted(meeting));
        program.assigned("for-semg", "nscb", program.daysAgo(3), "Meet the schools");
        program.watch();
        program.digest("owner:" + owner + ":" + program.today(), "DELIVERED");
        program.digest("committee:semg:" + meeting, "DELIVERED");
        assertThat(program.mailTo("omar@nscb.example.org")).hasSize(1);
        assertThat(program.mailTo("semg@board.example.org")).hasSize(1);

        var before = program.ask("/api/alerts/digests?size=200").path("items");
        for (var view : List.of("digests", "actions"))
            assertThat(program.post("admin", "/api/views/" + view + "/rebuild", "")
                            .statusCode())
                    .isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> program.get("admin", "/api/views/digests").body().contains("\"build\":null")
                        && program.get("admin", "/api/views/actions").body().contains("\"build\":null"));
        program.letPass(1);
        assertThat(program.watch().path("digests").asInt())
                .as("what was told yesterday is no news today")
                .isZero();
        assertThat(program.ask("/api/alerts/digests?size=200").path("items")).isEqualTo(before);
        assertThat(program.mailTo("semg@board.example.org")).hasSize(1);
    }

    @Test
    void the_lead_and_the_owner_of_one_action_are_both_told_on_one_morning() {
        program.letPass(1);
        var on = program.daysAgo(0);
        program.decide("secretary", "/api/reviews", WholeStoryTest.registration("both-told", on));
        program.decide("secretary", "/api/reviews/both-told/findings", """
                {"kind": "LEARNING", "theme": "chronologies", "statement": "s", "effectiveOn": "%s"}""".formatted(on));
        var action = program.decide(
                        "secretary", "/api/findings/both-told.f1/actions", """
                        {"statement": "Ask every school", "desiredOutcome": "They know",
                         "owner": {"name": "Ada Example", "role": "Head", "agency": "education"}, "overseenBy": "crc",
                         "dueDate": "%s", "authority": {"committee": "crc", "meetingDate": "%s", "minute": "1"}}""".formatted(program.inDays(74), on))
                .path("id")
                .asString();
        program.letPass(60);
        var owner = program.ask("/api/actions/" + action + "?atLeast=0")
                .path("action")
                .path("owner")
                .path("person")
                .asString();
        program.watch();

        program.digest("owner:" + owner + ":" + program.today(), "PARKED");
        assertThat(texts(
                        program.ask("/api/alerts/digests/lead:education:" + program.today())
                                .path("lines"),
                        "action"))
                .contains(action);
        var check = program.ask("/api/alerts/completeness");
        assertThat(check.path("verdict").asString()).as(check.toString()).isEqualTo("UNHEARD");
        assertThat(check.path("digests")
                        .valueStream()
                        .filter(each -> each.path("reach").asString().equals("PARKED")))
                .anyMatch(each -> each.path("readerId").asString().equals(owner)
                        && each.path("readerName").asString().equals("Ada Example"));
        assertThat(texts(program.ask("/api/alerts/digests?reader=OWNER").path("items"), "readerName"))
                .contains("Ada Example");
    }

    @Test
    void more_time_is_asked_for_and_refused_by_a_committee() {
        var action = program.assigned("more-time", "police", program.inDays(40), "Brief every shift again");
        var asked = "{\"until\": \"%s\", \"reason\": \"The trainer is ill\"}";
        assertThat(program.post(
                                "lead-csc",
                                "/api/actions/" + action + "/more-time",
                                asked.formatted(program.inDays(90)))
                        .statusCode())
                .as("another agency's lead")
                .isEqualTo(403);
        var early =
                program.post("secretary", "/api/actions/" + action + "/more-time", asked.formatted(program.inDays(20)));
        assertThat(early.body()).contains("more-time-is-later");
        program.decide("secretary", "/api/actions/" + action + "/more-time", asked.formatted(program.inDays(90)));
        assertThat(program.ask("/api/actions/" + action + "?atLeast=1")
                        .path("moreTime")
                        .path("reason")
                        .asString())
                .isEqualTo("The trainer is ill");
        program.decide("secretary", "/api/actions/" + action + "/more-time/refusal", """
                {"reason": "Moved twice already", "authority": {"committee": "semg", "meetingDate": "%s", "minute": "2"}}""".formatted(program.daysAgo(0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET  | /api/alerts/preview?asOf=2099-01-01          |                              | 400 | asOf
                    GET  | /api/alerts/preview?agency=No%20Agency       |                              | 400 | agency
                    GET  | /api/alerts/completeness?day=2099-01-01      |                              | 400 | day
                    GET  | /api/alerts?state=SHOUTED                    |                              | 400 | state
                    GET  | /api/alerts/digests/nobody                   |                              | 400 | digest
                    GET  | /api/alerts/digests/lead:csc:2001-01-01      |                              | 404 |
                    GET  | /api/actions/none.f1.a1/alerts               |                              | 404 |
                    PUT  | /api/contacts/agencies/csc                   | {"address": "no address"}    | 400 | address
                    PUT  | /api/contacts/agencies/csc                   | {"address": "a@b.org\\r\\nBcc: c@d.org"} | 400 | address
                    PUT  | /api/contacts/agencies/unheard-of            | {"address": "a@example.org"} | 404 |
                    POST | /api/alerts/digests/lead:csc:2001-01-01/retry|                              | 404 |
                    POST | /api/alerts/digests/lead:csc:2001-01-01/bounce| {}                          | 400 | why
                    """)
    void wrong_requests_are_told_what_is_wrong_with_them(
            String method, String path, String body, int status, String named) {
        var answer = switch (method) {
            case "GET" -> program.get("secretary", path);
            case "PUT" -> program.put("secretary", path, body);
            default -> program.post("secretary", path, body == null ? "" : body);
        };
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(named == null ? "" : named);
    }

    @Test
    void who_is_told_where_is_shown_to_nobody_who_need_not_know() {
        assertThat(program.get("lead-csc", "/api/contacts").statusCode()).isEqualTo(403);
        assertThat(program.get("auditor", "/api/contacts").statusCode()).isEqualTo(403);
        assertThat(program.post("lead-csc", "/api/alerts/watch", "").statusCode())
                .isEqualTo(403);
    }

    private static void isReadable(MimeMessage mail, String statement, String action) throws Exception {
        var parts = (Multipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var text = (String) parts.getBodyPart(0).getContent();
        assertThat(text)
                .contains(statement, "3 days late", "https://throughline.example.org/actions/" + action)
                .doesNotContain("&lt;", "{{");
        var html = (String) parts.getBodyPart(1).getContent();
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(html).contains("&amp; &lt;vollständig&gt; ist").doesNotContain("<vollständig>", "{{");
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }
}
