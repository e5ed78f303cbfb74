package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.board.BoardConfiguration;
import org.throughline.board.people.People;
import org.throughline.command.correction.DecisionCatalogue;
import org.throughline.events.action.ActionEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one test that runs the side that decides whole: real HTTP, real logins, real PostgreSQL, real JSON. */
@SpringBootTest(classes = CommandServiceStoryTest.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public class CommandServiceStoryTest {

    /** No component, or every other program that is started here would find it and use its stores. */
    @EnableAutoConfiguration
    @Import({BoardConfiguration.class, CommandServiceConfiguration.class})
    public static class Service {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        SmartInitializingSingleton everythingTravels(
                CommandBus commands, @Qualifier("messageSerializer") Serializer messages) {
            var travelling = new Travelling(messages);
            return () -> {
                commands.registerDispatchInterceptor(commandsSent -> (index, command) -> travelling.command(command));
                commands.registerHandlerInterceptor((_, chain) -> travelling.arrived(chain.proceed()));
            };
        }

        @Bean
        JdbcConnectionDetails store(EmbeddedPostgres postgres) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "postgres";
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.getJdbcUrl("postgres", "postgres");
                }
            };
        }
    }

    /** Sends every command and every answer as the bytes they are between processes, so that what is lost on the way shows. */
    static class Travelling {

        private final Serializer messages;

        Travelling(Serializer messages) {
            this.messages = messages;
        }

        CommandMessage<?> command(CommandMessage<?> sent) {
            return new GenericCommandMessage<>(
                    new GenericMessage<>(sent.getIdentifier(), arrived(sent.getPayload()), arrived(sent.getMetaData())),
                    sent.getCommandName());
        }

        @SuppressWarnings("unchecked")
        <T> T arrived(T sent) {
            return (T) messages.deserialize(messages.serialize(sent, byte[].class));
        }
    }

    static final String AUTHORITY = """
            "authority": {"committee": "semg", "meetingDate": "2016-06-01", "minute": "7.2"}""";

    @LocalServerPort
    int port;

    @Autowired
    EventStore events;

    @Autowired
    TransactionManager transactions;

    @Autowired
    PlatformTransactionManager database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    final HttpClient http = HttpClient.newHttpClient();
    final JsonMapper json = new JsonMapper();

    @Test
    void an_action_is_agreed_claimed_refused_claimed_again_verified_signed_off_and_measured() throws Exception {
        register("scr-story");
        var finding = raise("scr-story");
        var action = assign(finding);
        assertThat(action).isEqualTo("scr-story.f1.a1");

        ok(post("lead-csc", "/api/actions/" + action + "/progress", """
                {"whatChanged": "Half the teams are trained", "effectiveOn": "2016-08-01"}"""), 1);
        ok(post("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "attendance lists", "effectiveOn": "2016-10-05"}"""), 2);
        refused(
                post("lead-csc", "/api/actions/" + action + "/verification", verification("csc", "ACCEPTED", "")),
                409,
                "verifier-is-independent-of-the-lead-agency");
        ok(
                post(
                        "lead-nuth",
                        "/api/actions/" + action + "/verification",
                        verification("nuth", "REFUSED", ", \"reason\": \"six files had none\"")),
                3);
        ok(post("lead-csc", "/api/actions/" + action + "/completion", """
                {"evidence": "all files checked", "effectiveOn": "2016-10-20"}"""), 4);
        ok(post("lead-nuth", "/api/actions/" + action + "/verification", verification("nuth", "ACCEPTED", "")), 5);
        refused(
                post("lead-csc", "/api/actions/" + action + "/sign-off", "{%s}".formatted(AUTHORITY)),
                403,
                "role-may-not");
        ok(post("secretary", "/api/actions/" + action + "/sign-off", """
                {"authority": {"committee": "board", "meetingDate": "2016-11-30", "minute": "5"}}"""), 6);
        ok(post("lead-nuth", "/api/actions/" + action + "/impact-evidence", """
                {"level": "PRACTICE", "sourceKind": "CASE_AUDIT", "measure": "chronologies in order",
                 "actual": {"numerator": 4, "denominator": 20}, "method": "case file audit", "sampling": "RANDOM",
                 "assessor": {"name": "Iris Example", "role": "Auditor", "agency": "nuth"},
                 "independence": "INDEPENDENT", "effectiveOn": "2017-03-31"}"""), 7);

        assertThat(storyOf(action).stream().map(e -> e.getPayloadType().getSimpleName()))
                .containsExactly(
                        "ActionAssigned",
                        "ProgressRecorded",
                        "ActionMarkedComplete",
                        "CompletionRefused",
                        "ActionMarkedComplete",
                        "CompletionVerified",
                        "ActionSignedOff",
                        "ImpactEvidenceRecorded");
        assertThat(storyOf(action).get(1).getMetaData())
                .containsEntry("user", "lead-csc")
                .containsEntry("role", "AGENCY_LEAD")
                .containsEntry("agency", "csc");
    }

    @Test
    void decisions_at_a_meeting_and_corrections_travel_like_all_others() throws Exception {
        register("minuted");
        var action = assign(raise("minuted"));
        assertThat(post("secretary", "/api/meetings", """
                {"committee": "semg", "date": "2016-07-04", "agenda": [{"minute": "1", "title": "Training"}]}""").statusCode()).isEqualTo(201);
        var outcome = post("secretary", "/api/meetings/semg.2016-07-04/decisions", """
                {"decisions": [
                  {"minute": "1", "on": "%1$s", "as": "due-date", "with": {"dueDate": "2016-12-31",
                   "reasonCode": "CAPACITY", "reason": "two teams are being merged"}},
                  {"minute": "1", "on": "%1$s", "as": "sign-off", "with": {}}]}""".formatted(action));
        assertThat(json.readTree(outcome.body()).path("taken").asInt()).isEqualTo(1);
        assertThat(outcome.body()).contains("/problems/completion-is-verified");

        ok(post("secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 1, "changes": {"dueDate": "2016-10-31"}, "reason": "TYPING_ERROR",
                 "why": "the minute says October",
                 "authority": {"committee": "semg", "meetingDate": "2016-07-04", "minute": "1"}}"""), 2);
        ok(post("secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 0, "changes": {"desiredOutcome": "Another outcome"}, "reason": "MISREAD",
                 "why": "another outcome was agreed", %s}""".formatted(AUTHORITY)), 4);

        assertThat(storyOf(action).stream().map(e -> e.getPayloadType().getSimpleName()))
                .containsExactly(
                        "ActionAssigned",
                        "ActionRebaselined",
                        "ActionEventCorrected",
                        "ActionRebaselined",
                        "ActionEventCorrected",
                        "ActionAssigned");
    }

    @Test
    void names_are_not_in_the_log() throws Exception {
        register("names");
        var action = assign(raise("names"));
        var assigned = (ActionEvent.ActionAssigned) storyOf(action).getFirst().getPayload();
        assertThat(jdbc.sql("select count(*) from domainevententry where convert_from(payload, 'UTF8') like '%Omar%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        var owner = assigned.owner().person();
        assertThat(people.namesOf(List.of(owner))).containsEntry(owner, "Omar Example");
    }

    @Test
    void a_repeated_request_is_recorded_once_and_another_one_under_its_key_is_refused() throws Exception {
        register("repeated");
        var finding = "{\"kind\": \"LEARNING\", \"theme\": \"chronologies\", \"statement\": \"once\"}";
        var first = post("secretary", "/api/reviews/repeated/findings", finding, "Idempotency-Key", "k1");
        var again = post("secretary", "/api/reviews/repeated/findings", " " + finding, "Idempotency-Key", "k1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        refused(
                post(
                        "secretary",
                        "/api/reviews/repeated/findings",
                        finding.replace("once", "twice"),
                        "Idempotency-Key",
                        "k1"),
                409,
                "idempotency-key-means-one-request");
        assertThat(storyOf("repeated")).hasSize(2);
    }

    @Test
    void a_repeated_request_gets_its_first_answer_though_its_review_exists_or_has_another_version_now()
            throws Exception {
        var review = registration("repeatable");
        var registered = post("secretary", "/api/reviews", review, "Idempotency-Key", "register");
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        var again = post("secretary", "/api/reviews", review, "Idempotency-Key", "register");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(registered.body());

        var finding = "{\"kind\": \"LEARNING\", \"theme\": \"chronologies\", \"statement\": \"once\"}";
        var path = "/api/reviews/repeatable/findings";
        var raised = post("secretary", path, finding, "Idempotency-Key", "raise", "If-Match", "\"0\"");
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
        var repeated = post("secretary", path, finding, "Idempotency-Key", "raise", "If-Match", "\"0\"");
        assertThat(repeated.body()).isEqualTo(raised.body());
        assertThat(storyOf("repeatable")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"true, 409, 1", "false, 201, 2"})
    void a_request_waits_for_one_of_another_process_under_its_key(boolean commits, int status, int events)
            throws Exception {
        var review = "waiting-" + commits;
        register(review);
        var finding = "{\"kind\": \"LEARNING\", \"theme\": \"chronologies\", \"statement\": \"once\"}";
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> request =
                    () -> post("secretary", "/api/reviews/" + review + "/findings", finding, "Idempotency-Key", review);
            var waiting = new TransactionTemplate(database).execute(otherProcess -> {
                jdbc.sql("insert into idempotency (account, key, request_hash, id, version, recorded_at)"
                                + " values ('secretary', ?, 'another', 'x', 0, now())")
                        .param(review)
                        .update();
                var answer = clients.submit(request);
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> jdbc.sql("""
                                select count(*) from pg_stat_activity
                                where wait_event_type = 'Lock' and query like 'insert into idempotency%'""").query(Long.class).single() == 1);
                if (!commits) otherProcess.setRollbackOnly();
                return answer;
            });
            assertThat(waiting.get().statusCode()).isEqualTo(status);
        }
        assertThat(storyOf(review)).hasSize(events);
    }

    @Test
    void sixteen_clients_that_repeat_one_request_at_once_record_it_once() throws Exception {
        register("at-once");
        var finding = "{\"kind\": \"LEARNING\", \"theme\": \"chronologies\", \"statement\": \"once\"}";
        try (var clients = Executors.newFixedThreadPool(16)) {
            var answers = clients.invokeAll(IntStream.range(0, 16)
                    .mapToObj(_ -> (Callable<HttpResponse<String>>)
                            () -> post("secretary", "/api/reviews/at-once/findings", finding, "Idempotency-Key", "all"))
                    .toList());
            for (var answer : answers) assertThat(answer.get().statusCode()).isEqualTo(201);
        }
        assertThat(storyOf("at-once")).hasSize(2);
    }

    @Test
    void a_decision_on_an_outdated_version_is_refused() throws Exception {
        register("versions");
        var action = assign(raise("versions"));
        var progress = "{\"whatChanged\": \"something\", \"effectiveOn\": \"2016-08-01\"}";
        var path = "/api/actions/" + action + "/progress";
        var first = post("secretary", path, progress, "If-Match", "\"0\"");
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        refused(post("secretary", path, progress, "If-Match", "\"0\""), 412, "version-is-current");
        refused(post("secretary", path, progress, "If-Match", "\"7\""), 412, "version-is-current");
        refused(post("secretary", path, progress, "If-Match", "seven"), 400, "invalid-field");
        assertThat(storyOf(action)).hasSize(2);
    }

    @Test
    void a_review_is_registered_once_and_what_is_unknown_is_not_found() throws Exception {
        register("only-once");
        refused(post("secretary", "/api/reviews", registration("only-once")), 409, "review-is-new");
        refused(post("secretary", "/api/reviews/nobody/findings", """
                {"kind": "LEARNING", "theme": "chronologies", "statement": "lost"}"""), 404, "unknown");
        refused(post("secretary", "/api/actions/nobody.f1.a1/completion", """
                {"evidence": "none"}"""), 404, "unknown");
    }

    @Test
    void ongoing_is_not_a_date_and_a_name_without_a_role_is_not_an_owner() throws Exception {
        register("owners");
        var finding = raise("owners");
        var path = "/api/findings/" + finding + "/actions";
        var ongoing = post("secretary", path, assignment("\"ongoing\"", "\"role\": \"Service Manager\","));
        refused(ongoing, 400, "invalid-field");
        assertThat(ongoing.body()).contains("\"field\":\"dueDate\"").contains("is not a calendar date");
        var roleless = post("secretary", path, assignment("\"2016-09-30\"", ""));
        refused(roleless, 400, "invalid-field");
        assertThat(roleless.body()).contains("\"field\":\"owner.role\"");
        var undated = post("secretary", path, assignment("null", "\"role\": \"Service Manager\","));
        refused(undated, 400, "invalid-field");
        assertThat(undated.body()).contains("\"field\":\"dueDate\"");
        assertThat(storyOf(finding)).hasSize(1);
    }

    @Test
    void auditors_and_strangers_change_nothing() throws Exception {
        refused(post("auditor", "/api/reviews", registration("by-auditor")), 403, "role-may-not");
        refused(post("admin", "/api/reviews", registration("by-admin")), 403, "role-may-not");
        refused(post("lead-csc", "/api/reviews", registration("by-lead")), 403, "role-may-not");
        refused(post("stranger", "/api/reviews", registration("by-stranger")), 401, "unauthenticated");
        assertThat(events.readEvents("by-auditor").hasNext()).isFalse();
    }

    @Test
    void the_catalogue_of_decisions_has_every_path_that_takes_one() throws Exception {
        var paths = tree(get("secretary", "/v3/api-docs")).path("paths");
        assertThat(decisions(paths, "/api/actions/{action}/"))
                .containsExactlyInAnyOrderElementsOf(and(DecisionCatalogue.ON_ACTIONS, QUESTIONS));
        assertThat(decisions(paths, "/api/findings/{finding}/"))
                .containsExactlyInAnyOrderElementsOf(and(DecisionCatalogue.ON_FINDINGS, QUESTIONS));
        assertThat(decisions(paths, "/api/reviews/{review}/"))
                .containsExactlyInAnyOrderElementsOf(and(DecisionCatalogue.ON_REVIEWS, QUESTIONS));
    }

    /** Paths that take a body and record nothing, and corrections, which are no decision of their own. */
    private static final String[] QUESTIONS = {CorrectEvent.PATH, CorrectEvent.PATH + "/preview", "decisions/preview"};

    private static List<String> decisions(JsonNode paths, String under) {
        return paths.propertyNames().stream()
                .filter(path -> path.startsWith(under) && paths.path(path).has("post"))
                .map(path -> path.substring(under.length()))
                .toList();
    }

    private static List<String> and(Map<String, ?> byPath, String... others) {
        return Stream.concat(byPath.keySet().stream(), Stream.of(others)).toList();
    }

    @Test
    void transactions_are_springs_own() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }

    void register(String review) throws Exception {
        assertThat(post("secretary", "/api/reviews", registration(review)).statusCode())
                .isEqualTo(201);
    }

    static String registration(String review) {
        return """
                {"id": "%s", "kind": "SERIOUS_CASE_REVIEW", "reference": "R", "title": "A review",
                 "commissionedBy": "semg", "beganOn": "2015-06-01"}""".formatted(review);
    }

    String raise(String review) throws Exception {
        return id(post("secretary", "/api/reviews/" + review + "/findings", """
                {"kind": "AREA_TO_STRENGTHEN", "theme": "chronologies", "statement": "Most needed further work",
                 "figures": [{"measure": "needed further work", "numerator": 16, "denominator": 20}],
                 "effectiveOn": "2016-05-01"}"""));
    }

    String assign(String finding) throws Exception {
        return id(post(
                "secretary",
                "/api/findings/" + finding + "/actions",
                assignment("\"2016-09-30\"", "\"role\": \"Service Manager\",")));
    }

    static String assignment(String dueDate, String role) {
        return """
                {"statement": "Train all social workers", "desiredOutcome": "Chronologies inform decisions",
                 "owner": {"name": "Omar Example", %s "agency": "csc"}, "overseenBy": "semg", "dueDate": %s, %s}""".formatted(role, dueDate, AUTHORITY);
    }

    static String verification(String agency, String outcome, String reason) {
        return """
                {"outcome": "%s", "verifier": {"name": "Ines Example %2$s", "role": "Nurse", "agency": "%s"},
                 "method": "dip sample of ten files", "effectiveOn": "2016-10-20" %s}""".formatted(outcome, agency, reason);
    }

    String id(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var id = tree(created).path("id").asString();
        assertThat(created.headers().firstValue("Location").orElseThrow()).endsWith("/" + id);
        return id;
    }

    void ok(HttpResponse<String> answer, long version) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(tree(answer).path("version").asLong()).isEqualTo(version);
    }

    void refused(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(tree(answer).path("type").asString()).isEqualTo("/problems/" + rule);
    }

    JsonNode tree(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    List<? extends DomainEventMessage<?>> storyOf(String id) {
        return events.readEvents(id).asStream().toList();
    }

    HttpResponse<String> post(String user, String path, String body, String... headers) throws Exception {
        var login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String user, String path) throws Exception {
        var login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Basic " + login)
                        .build(),
                BodyHandlers.ofString());
    }
}
