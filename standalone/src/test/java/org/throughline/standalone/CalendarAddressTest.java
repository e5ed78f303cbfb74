package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.CalendarFeeds.lines;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.seen;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.access.AccessRecords;
import tools.jackson.databind.JsonNode;

/** A calendar program reads the calendar of a person at a secret address, without a login, for as long as the person may read it. */
class CalendarAddressTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String OF_ONE_USE = "a first pass phrase for one use", PASSWORD = "correct horse battery";
    private static final String REVIEW = "read-by-address", ACTION = REVIEW + ".f1.a1";

    @BeforeAll
    static void an_action_that_is_due() {
        assigned(REVIEW, "2016-01-10", "2016-06-30");
        seen(ACTION, 0);
    }

    @Test
    void an_address_is_shown_once_stored_as_a_digest_and_needs_no_login() {
        var made = made("chair", "chair", "\"review\": \"%s\"".formatted(REVIEW));
        var url = made.path("url").asString();

        assertThat(url).matches(Program.PUBLIC + "/api/calendar/feeds/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(get("chair", "/api/me/calendar-addresses").body())
                .contains(id(made))
                .doesNotContain(secret(url));
        assertThat(Program.bean(JdbcClient.class)
                        .sql("select calendar_address::text from calendar_address where id = ?")
                        .param(id(made))
                        .query(String.class)
                        .single())
                .doesNotContain(secret(url));

        var calendar = CalendarFeeds.read(read(url));

        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("Days, and more");
        assertThat(lines(calendar.getEvents())).containsExactly("2016-06-30 Due: Train all social workers");
        assertThat(tree(get("chair", "/api/me/calendar-addresses"))
                        .findValuesAsString("id")
                        .contains(id(made)))
                .isTrue();
        assertThat(address("chair", id(made)).path("lastUsed").isNull()).isFalse();
        assertThat(address("chair", id(made)).path("rotated").isNull()).isTrue();
    }

    @Test
    void an_address_shows_what_was_chosen_for_it() {
        var meetings = made("chair", "chair", "\"review\": \"%s\", \"kinds\": [\"MEETING\"]".formatted(REVIEW));
        var ofAnother = made("chair", "chair", "\"agency\": \"police\", \"review\": \"%s\"".formatted(REVIEW));
        var due = made(
                "chair",
                "chair",
                "\"agency\": \"csc\", \"committee\": \"semg\", \"review\": \"%s\", \"kinds\": [\"DUE_DATE\"]"
                        .formatted(REVIEW));

        assertThat(CalendarFeeds.read(read(url(meetings))).getEvents()).isEmpty();
        assertThat(CalendarFeeds.read(read(url(ofAnother))).getEvents()).isEmpty();
        assertThat(CalendarFeeds.read(read(url(due))).getEvents()).hasSize(1);
    }

    @Test
    void who_has_the_bytes_is_answered_304_and_keeps_them_to_themselves() {
        var url = url(made("chair", "chair", "\"review\": \"%s\"".formatted(REVIEW)));

        var first = read(url);
        var second = read(url);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = send(request(url).header("If-None-Match", tag));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("max-age=900, private");
        assertThat(first.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(send(request(url).method("HEAD", BodyPublishers.noBody())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_revoked_address_is_unknown_and_one_that_is_rotated_has_another_secret() {
        var made = made("chair", "chair", "\"review\": \"%s\"".formatted(REVIEW));
        var other = url(made("chair", "chair", "\"review\": \"%s\"".formatted(REVIEW)));

        var rotated = tree(post("chair", "/api/me/calendar-addresses/" + id(made) + "/rotation", ""));

        assertThat(id(rotated)).isEqualTo(id(made));
        assertUnknown(read(url(made)));
        assertThat(read(url(rotated)).statusCode()).isEqualTo(200);
        assertThat(address("chair", id(made)).path("rotated").isNull()).isFalse();

        var revocation = "/api/me/calendar-addresses/" + id(made) + "/revocation";
        assertThat(post("auditor", revocation, "").statusCode()).isEqualTo(404);
        assertThat(post("auditor", revocation.replace("revocation", "rotation"), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("chair", revocation, "").statusCode()).isEqualTo(204);
        assertUnknown(read(url(rotated)));
        assertThat(post("chair", revocation, "").statusCode()).isEqualTo(404);
        assertThat(read(other).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789012345678901234567890123456789012.ics",
                "x.ics",
                ".ics",
                "",
                "%C3%A4.ics",
                "0123456789abcdef.ics",
                "hidden.ics"
            })
    void what_is_no_address_is_unknown_with_or_without_a_login(String sent) {
        assertUnknown(read(Program.PUBLIC + "/api/calendar/feeds/" + sent));
        assertUnknown(get("chair", "/api/calendar/feeds/" + sent));
    }

    @Test
    void the_identifier_of_an_address_opens_nothing_and_the_secret_opens_nothing_else() {
        var made = made("chair", "chair", "");
        var secret = secret(url(made));

        assertUnknown(read(Program.PUBLIC + "/api/calendar/feeds/" + id(made) + ".ics"));
        assertUnknown(get("chair", "/api/calendar/feeds/" + id(made) + ".ics"));
        assertUnknown(send(request(url(made)).POST(BodyPublishers.noBody())));
        assertThat(read(url(made).replace(".ics", "/../../../actions")).statusCode())
                .isEqualTo(400);
        assertThat(send(request(Program.PUBLIC + "/api/actions").header("Authorization", "Bearer " + secret))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(request(url(made)).header("Authorization", "Basic bm9ib2R5Om5vYm9keQ=="))
                        .statusCode())
                .as("a login beside it changes nothing")
                .isEqualTo(200);
    }

    @Test
    void an_address_shows_no_more_than_its_person_may_read_by_now() {
        account("secretary", "reads-calendar", "AUDITOR");
        var url = url(made("reads-calendar", PASSWORD, "\"review\": \"address-hidden\""));
        assertThat(read(url).body()).contains("VEVENT");

        decide("secretary", "/api/reviews/address-hidden/restriction", """
                {"reason": "a court order", "restsOn": "Order", "readers": {"roles": ["CHAIR"]}, "reviewBy": "2016-12-31",
                 "authority": {"committee": "crc", "meetingDate": "2016-05-04", "minute": "1"}}""");
        Awaitility.await()
                .until(() -> get("auditor", "/api/reviews/address-hidden").statusCode() == 404);

        assertThat(CalendarFeeds.read(read(url)).getEvents()).isEmpty();
    }

    @BeforeAll
    static void an_action_of_a_review_that_will_be_restricted() {
        assigned("address-hidden", "2016-01-10", "2016-06-30");
        seen("address-hidden.f1.a1", 0);
    }

    @Test
    void an_address_ends_with_the_account_with_a_password_of_another_person_and_shows_nothing_without_a_role() {
        account("secretary", "leaves", "AUDITOR");
        var first = url(made("leaves", PASSWORD, ""));
        assertThat(read(first).statusCode()).isEqualTo(200);
        var reset = Program.put("secretary", "/api/accounts/leaves/password", "{}");
        assertThat(reset.statusCode()).as(reset.body()).isEqualTo(200);
        assertUnknown(read(first));

        own("leaves", oneTimePassword(reset));
        assertUnknown(read(first));
        var second = url(made("leaves", PASSWORD, ""));
        done("/api/accounts/leaves/role/end", "{}");
        assertUnknown(read(second));
        done("/api/accounts/leaves/role", "{\"role\": \"AGENCY_LEAD\", \"agency\": \"police\"}");
        assertThat(read(second).statusCode()).as("with a role again").isEqualTo(200);

        done("/api/accounts/leaves/disabling", "{}");
        assertUnknown(read(second));
        var enabled = post("secretary", "/api/accounts/leaves/enabling", "{}");
        assertThat(enabled.statusCode()).as(enabled.body()).isEqualTo(200);
        own("leaves", oneTimePassword(enabled));
        assertUnknown(read(second));
    }

    @Test
    void an_administrator_reads_a_calendar_only_while_content_is_permitted() {
        account("admin", "administers-days", "ADMINISTRATOR");
        var url = url(made("administers-days", PASSWORD, ""));
        assertUnknown(read(url));

        done(
                "/api/accounts/administers-days/content",
                "{\"reason\": \"An import fails\", \"to\": \"%s\"}"
                        .formatted(LocalDate.now(ZoneId.of("Europe/London")).plusDays(2)));
        assertThat(read(url).statusCode()).isEqualTo(200);

        done("/api/accounts/administers-days/content/end", "{\"reason\": \"It is found\"}");
        assertUnknown(read(url));
    }

    @Test
    void the_secret_is_in_no_log_metric_or_record_and_the_address_is_known_by_its_identifier() {
        var made = made("auditor", "auditor", "\"review\": \"%s\"".formatted(REVIEW));
        var revoked = made("auditor", "auditor", "");
        post("auditor", "/api/me/calendar-addresses/" + id(revoked) + "/revocation", "");

        var logged = logged(() -> {
            read(url(made));
            read(url(revoked));
            send(request(url(made)).POST(BodyPublishers.noBody()));
            send(request(url(made) + "?kind=%00"));
        });

        assertThat(logged).anyMatch(line -> line.contains("/api/calendar/feeds/"));
        assertThat(logged).noneMatch(line -> line.contains(secret(url(made))) || line.contains(secret(url(revoked))));
        assertThat(get("admin", "/actuator/prometheus").body())
                .contains("uri=\"/api/calendar/feeds/{secret}.ics\"")
                .doesNotContain(secret(url(made)), id(made));
        Program.bean(AccessRecords.class).awaitStored();
        var records = Program.bean(JdbcClient.class)
                .sql("select kind || ' ' || operation || ' ' || coalesce(thing, '-') || ' ' || coalesce(detail, '-')"
                        + " from access_record order by id desc limit 500")
                .query(String.class)
                .list();
        assertThat(records)
                .contains(
                        "CALENDAR_ADDRESS_MADE POST /api/me/calendar-addresses auditor calendar address " + id(made),
                        "SIGNED_IN sign-in - calendar address " + id(made),
                        "AUDITOR_READ GET /api/calendar/feeds/{secret}.ics %s -".formatted(id(made)),
                        "EXPORTED GET /api/calendar/feeds/{secret}.ics - calendar address " + id(made))
                .noneMatch(record -> record.contains(secret(url(made))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "{\"name\": \" \"} | name",
                "{\"name\": \"n\", \"agency\": \"csx\"} | agency",
                "{\"name\": \"n\", \"committee\": \"none-such\"} | committee",
                "{\"name\": \"n\", \"review\": \"never-was\"} | review",
                "{\"name\": \"n\", \"kinds\": [\"BIRTHDAY\"]} | kinds"
            })
    void an_address_is_described_wrongly(String body, String field) {
        var answer = post("secretary", "/api/me/calendar-addresses", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field);
    }

    @Test
    void a_person_has_at_most_twenty_addresses_and_no_program_makes_one() {
        account("secretary", "makes-addresses", "AUDITOR");
        for (int i = 0; i < 20; i++) made("makes-addresses", PASSWORD, "");

        var more = make("makes-addresses", PASSWORD, "");
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(more.body()).contains("user-has-few-calendar-addresses");

        var token = tree(post(
                        "auditor",
                        "/api/accounts/me/tokens",
                        "{\"purpose\": \"p\", \"scopes\": [\"READ\", \"RECORD\"]}"))
                .path("secret")
                .asString();
        var byProgram = send(request(Program.PUBLIC + "/api/me/calendar-addresses")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"n\"}")));
        assertThat(byProgram.body()).contains("token-may-not");
    }

    private static void account(String by, String login, String role) {
        assertThat(post(by, "/api/accounts", """
                {"login": "%s", "password": "%s", "role": "%s"}""".formatted(login, OF_ONE_USE, role))
                        .statusCode())
                .isEqualTo(201);
        own(login, OF_ONE_USE);
    }

    private static void done(String path, String body) {
        var answer = post("secretary", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static String oneTimePassword(HttpResponse<String> answer) {
        return tree(answer).path("oneTimePassword").asString();
    }

    private static void own(String login, String oneTime) {
        assertThat(Program.send(
                                "PUT",
                                login,
                                oneTime,
                                "/api/accounts/me/password",
                                "{\"password\": \"%s\"}".formatted(PASSWORD),
                                Program.RUNNING)
                        .statusCode())
                .isEqualTo(204);
    }

    private static HttpResponse<String> make(String login, String password, String more) {
        return Program.send(
                "POST",
                login,
                password,
                "/api/me/calendar-addresses",
                "{\"name\": \"Days, and more\"%s}".formatted(more.isEmpty() ? "" : ", " + more),
                Program.RUNNING);
    }

    private static JsonNode made(String login, String password, String more) {
        var answer = make(login, password, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return tree(answer);
    }

    private static JsonNode address(String login, String id) {
        for (var address : tree(get(login, "/api/me/calendar-addresses")))
            if (address.path("id").asString().equals(id)) return address;
        throw new AssertionError("no address " + id);
    }

    private static String id(JsonNode made) {
        return made.path("address").path("id").asString();
    }

    private static String url(JsonNode made) {
        return made.path("url").asString();
    }

    private static String secret(String url) {
        return url.substring(url.lastIndexOf('/') + 1, url.length() - ".ics".length());
    }

    private static HttpResponse<String> read(String url) {
        return send(request(url));
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(
                URI.create(url.replace(Program.PUBLIC, Program.address().toString())));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void assertUnknown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    /** What Spring, the server and the program write into the log, in the greatest detail. */
    private static List<String> logged(Runnable requests) {
        var appender = new ListAppender<ILoggingEvent>();
        var detailed = List.of("org.springframework", "org.throughline", "org.apache.catalina");
        appender.start();
        for (var name : detailed) {
            var logger = (Logger) LoggerFactory.getLogger(name);
            logger.addAppender(appender);
            logger.setAdditive(false);
            logger.setLevel(Level.TRACE);
        }
        try {
            requests.run();
        } finally {
            for (var name : detailed) {
                var logger = (Logger) LoggerFactory.getLogger(name);
                logger.detachAppender(appender);
                logger.setAdditive(true);
                logger.setLevel(null);
            }
        }
        return List.copyOf(appender.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
