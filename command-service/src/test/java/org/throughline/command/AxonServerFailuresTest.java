package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.throughline.axonserver.AxonServerFault.Ends.by;
import static org.throughline.axonserver.AxonServerFault.Ends.connectionLost;

import io.grpc.Status.Code;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.axonserver.AxonServerDouble;
import org.throughline.axonserver.AxonServerFault;
import org.throughline.axonserver.AxonServerFault.ErrorCode;
import org.throughline.axonserver.AxonServerFault.Silence;
import org.throughline.axonserver.AxonServerFault.Step;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.digest.DigestCommand.RaiseDigest;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.alert.DigestLine;

/**
 * What each failure of Axon Server becomes, for a decision that is sent to the process that takes it and for one that is sent to
 * another. The table in {@code docs/operator/axon-server-failures.md} is made from these cases.
 */
class AxonServerFailuresTest {

    private static final Pattern PROBLEM = Pattern.compile("\"/problems/([a-z-]+)\"");

    static final Path TABLE = Path.of("../docs/operator/axon-server-failures.md");

    private static final String FINDING = """
            {"kind": "LEARNING", "theme": "chronologies", "statement": "s", "effectiveOn": "2015-06-02"}""";

    private static AxonServerServices services;

    /** Whether the decision is in the log afterwards. */
    enum Recorded {
        YES("yes"),
        NO("no"),
        PERHAPS_NO("perhaps"),
        PERHAPS_YES("perhaps");

        private final String words;

        Recorded(String words) {
            this.words = words;
        }

        boolean isRecorded() {
            return this == YES || this == PERHAPS_YES;
        }

        boolean isUnknown() {
            return this == PERHAPS_NO || this == PERHAPS_YES;
        }
    }

    /** The cases, in the order of a decision. */
    enum Failure {
        NO_CONNECTION_AT_READING(
                "The connection is lost while the decision is taken",
                503,
                "store-is-unavailable",
                Recorded.NO,
                Step.READ_STREAM,
                connectionLost()),
        NO_HANDLER(
                "No service takes decisions: none is registered yet, for instance after a restart of Axon Server (AXONIQ-4000)",
                503,
                "store-is-unavailable",
                Recorded.NO,
                Step.DISPATCH,
                new ErrorCode("AXONIQ-4000", "No Handler for command: a")),
        VERSION_IS_TAKEN(
                "Another service has recorded on the same thing in between (AXONIQ-2000)",
                201,
                null,
                Recorded.YES,
                Step.APPEND,
                versionIsTaken()),
        VERSION_IS_TAKEN_AND_AGAIN(
                "… six times, one after another",
                409,
                "decisions-are-taken-one-at-a-time",
                Recorded.NO,
                Step.APPEND,
                versionIsTaken(),
                versionIsTaken(),
                versionIsTaken(),
                versionIsTaken(),
                versionIsTaken(),
                versionIsTaken()),
        REFUSED_BEFORE_STORING(
                "Axon Server refuses events before it stores any: token, licence, context, rate (AXONIQ-1000, 1001, 1302, 1400,"
                        + " 1700, 3000, 6000)",
                503,
                "store-is-unavailable",
                Recorded.NO,
                Step.APPEND,
                by(Code.PERMISSION_DENIED, "AXONIQ-1001", "Invalid token")),
        TOO_MUCH(
                "Axon Server refuses events as too large, too many, or by a plugin (AXONIQ-2001, 2002, 3004)",
                500,
                "unforeseen",
                Recorded.NO,
                Step.APPEND,
                by(Code.INVALID_ARGUMENT, "AXONIQ-2001", "Payload too large")),
        FAILED_AT_STORING(
                "Axon Server fails while it stores events, its disk is full for instance (AXONIQ-9100 and every other code)",
                503,
                "outcome-is-unknown",
                Recorded.PERHAPS_NO,
                Step.APPEND,
                by(Code.CANCELLED, "AXONIQ-9100", "No space left on device")),
        LOST_BEFORE_STORING(
                "The connection is lost after the events were sent, and they are not stored",
                503,
                "outcome-is-unknown",
                Recorded.PERHAPS_NO,
                Step.APPEND,
                connectionLost()),
        LOST_AFTER_STORING(
                "The connection is lost after the events were sent, and they are stored",
                503,
                "outcome-is-unknown",
                Recorded.PERHAPS_YES,
                Step.CONFIRM,
                connectionLost()),
        NOT_CONFIRMED(
                "Axon Server does not confirm the events in time (`axon.axonserver.commit-timeout`)",
                503,
                "outcome-is-unknown",
                Recorded.PERHAPS_YES,
                Step.CONFIRM,
                new Silence()),
        HANDLER_LOST(
                "The service that takes the decision dies or loses its connection (AXONIQ-4001)",
                503,
                "outcome-is-unknown",
                Recorded.PERHAPS_YES,
                Step.ANSWER,
                new ErrorCode("AXONIQ-4001", "Connection lost while executing command on: two")),
        COMMAND_TIMEOUT(
                "Axon Server gives up on the service that takes the decision (AXONIQ-4002)",
                503,
                "outcome-is-unknown",
                Recorded.PERHAPS_YES,
                Step.ANSWER,
                new ErrorCode("AXONIQ-4002", "Timeout while waiting for an answer")),
        ANSWER_LOST(
                "The connection is lost after the decision was sent to Axon Server",
                503,
                "outcome-is-unknown",
                Recorded.PERHAPS_YES,
                Step.ANSWER,
                connectionLost()),
        COMMAND_LOST(
                "… before it reached a service",
                503,
                "outcome-is-unknown",
                Recorded.PERHAPS_NO,
                Step.DISPATCH,
                connectionLost());

        private final String words;
        private final int status;
        private final @Nullable String problem;
        private final Recorded recorded;
        private final Step step;
        private final List<AxonServerFault> faults;

        Failure(
                String words,
                int status,
                @Nullable String problem,
                Recorded recorded,
                Step step,
                AxonServerFault... faults) {
            this.words = words;
            this.status = status;
            this.problem = problem;
            this.recorded = recorded;
            this.step = step;
            this.faults = List.of(faults);
        }

        void happensTo(AxonServerDouble axonServer) {
            faults.forEach(fault -> axonServer.failNext(step, fault));
        }
    }

    private static AxonServerFault versionIsTaken() {
        return by(Code.OUT_OF_RANGE, "AXONIQ-2000", "Invalid sequence number 1 for aggregate a, expected 2");
    }

    @BeforeAll
    static void start() throws IOException {
        services = new AxonServerServices();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !services.axonServer.stored().isEmpty());
    }

    @AfterAll
    static void stop() throws IOException {
        services.close();
    }

    @AfterEach
    void anyServiceTakesDecisions() {
        services.axonServer.routeTo(null);
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_in_the_same_process(Failure failure) {
        services.axonServer.routeTo(AxonServerServices.ONE);
        becomes(failure, "same-" + id(failure));
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_in_another_process(Failure failure) {
        services.axonServer.routeTo(AxonServerServices.TWO);
        becomes(failure, "other-" + id(failure));
    }

    /** A repeat under the same key is answered as if nothing had failed, and recorded once. */
    private void becomes(Failure failure, String review) {
        register(review);
        failure.happensTo(services.axonServer);

        var answer = services.post(services.one, "/api/reviews/" + review + "/findings", FINDING, null, review);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(failure.status);
        assertThat(problem(answer.body())).isEqualTo(failure.problem);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(failure.status == 503);
        assertThat(answer.body()).doesNotContain("AXONIQ");
        assertThat(failure.recorded.isUnknown() && answer.body().contains("nothing was recorded"))
                .isFalse();
        assertThat(findings(review)).isEqualTo(failure.recorded.isRecorded() ? 1 : 0);

        var repeated = services.post(services.one, "/api/reviews/" + review + "/findings", FINDING, null, review);

        assertThat(repeated.statusCode()).as(repeated.body()).isEqualTo(201);
        assertThat(findings(review)).isEqualTo(1);
    }

    private static @Nullable String problem(String body) {
        var type = PROBLEM.matcher(body);
        return type.find() ? type.group(1) : null;
    }

    @Test
    void a_repeat_has_the_version_of_the_first_and_another_request_with_its_key_is_refused() {
        register("twice");
        services.axonServer.failNext(Step.CONFIRM, connectionLost());
        post("/api/reviews/twice/findings", FINDING, null, "key-of-twice");
        post("/api/reviews/twice/findings", FINDING, null, null);

        var repeated = post("/api/reviews/twice/findings", FINDING, null, "key-of-twice");
        var other = post("/api/reviews/twice/findings", FINDING.replace("\"s\"", "\"other\""), null, "key-of-twice");

        assertThat(repeated.body()).contains("twice.f1");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("/problems/idempotency-key-means-one-request");
        assertThat(findings("twice")).isEqualTo(2);
    }

    @Test
    void what_a_rule_refuses_is_refused_from_another_process_too() {
        register("refused");
        services.axonServer.routeTo(AxonServerServices.TWO);

        refused(
                post("/api/reviews", CommandServiceStoryTest.registration("refused"), null, null),
                409,
                "review-is-new");
        refused(post("/api/reviews/refused/findings", FINDING, "\"7\"", null), 412, "version-is-current");
        refused(post("/api/reviews/nowhere/findings", FINDING, null, null), 404, "unknown");
    }

    @Test
    void a_version_that_is_lost_at_the_commit_is_412_for_who_expects_it() {
        register("lost");
        services.axonServer.failNext(Step.APPEND, versionIsTaken());

        refused(post("/api/reviews/lost/findings", FINDING, "\"0\"", null), 412, "version-is-current");
    }

    @Test
    void a_thing_that_another_process_creates_at_the_same_moment_is_refused_by_the_rule_of_its_creation() {
        services.axonServer.failNext(Step.APPEND, versionIsTaken());

        refused(post("/api/reviews", CommandServiceStoryTest.registration("both"), null, null), 409, "review-is-new");
    }

    @Test
    void a_question_that_cannot_be_answered_says_nothing_about_recording() {
        register("asked");
        services.axonServer.failNext(Step.READ_STREAM, connectionLost());

        var answer = services.get(services.one, "/api/reviews/asked/decisions");

        refused(answer, 503, "store-is-unavailable");
        assertThat(answer.body()).doesNotContain("recorded");
    }

    @Test
    void a_digest_is_raised_once() {
        var dispatcher = services.one.getBean(CommandDispatcher.class);
        var line = new DigestLine(
                new ActionId("once.f1.a1"), 1, AlertNews.SUMMARY, List.of(), "s", null, List.of(), "next", null);
        var raise = new RaiseDigest(new DigestId("lead:csc:2026-11-23"), Instant.EPOCH, 1, List.of(line));
        var request = new RequestContext(Asker.PROGRAM, null, null, "test");
        dispatcher.dispatch(raise, raise, request);

        assertThatThrownBy(() -> dispatcher.dispatch(raise, raise, request))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.DIGEST_IS_RAISED_ONCE));
    }

    @Test
    void while_axon_server_is_away_the_services_are_not_ready_and_decisions_are_refused_for_now() {
        register("before");
        services.axonServer.stop();

        assertThat(services.readiness(services.one)).isEqualTo(503);
        refused(post("/api/reviews/before/findings", FINDING, null, null), 503, "store-is-unavailable");

        services.axonServer.start();
        services.ready(services.one);
        services.ready(services.two);
        assertThat(post("/api/reviews/before/findings", FINDING, null, null).statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_service_that_axon_server_answers_no_longer_is_not_ready() {
        for (int i = 0; i < 20; i++) services.axonServer.failNext(Step.LAST_TOKEN, new Silence());

        assertThat(services.readiness(services.one)).isEqualTo(503);

        services.axonServer.forgetFaults();
        services.ready(services.one);
    }

    @Test
    void the_table_in_the_documentation_is_these_cases() throws IOException {
        var written = table();
        if (Boolean.getBoolean("docs.write")) Files.writeString(TABLE, written);

        assertThat(Files.readString(TABLE))
                .as("docs/operator/axon-server-failures.md is out of date; `make docs` writes it")
                .isEqualTo(written);
    }

    private static String table() {
        return """
                # What a failure of Axon Server becomes

                For who sends a decision, from whichever service. Made from the tests by `make docs`. All others (a rule that
                refuses, `If-Match`, an unknown identifier, PostgreSQL's full disk, a clock that is not trusted) are answered
                as they are where the log is in PostgreSQL.

                Every 503 has `Retry-After`. Send an `Idempotency-Key` with each decision, and repeat a request that is answered
                503 with the same key: whatever became of the first, it is recorded once and answered as the first would have
                been. The answer is stored in PostgreSQL before the decision is in Axon Server, and a repeat asks Axon Server
                whether the decision is there.

                | what happens | answer | recorded |
                |---|---|---|
                """
                + Arrays.stream(Failure.values())
                        .map(failure -> "| %s | %s | %s |\n"
                                .formatted(
                                        failure.words,
                                        failure.problem == null
                                                ? "as if it had not happened: the decision is taken again"
                                                : failure.status + " `" + failure.problem + "`",
                                        failure.recorded.words))
                        .collect(Collectors.joining());
    }

    private static String id(Failure failure) {
        return failure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void register(String review) {
        var answer = post("/api/reviews", CommandServiceStoryTest.registration(review), null, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpResponse<String> post(String path, String body, @Nullable String ifMatch, @Nullable String key) {
        return services.post(services.one, path, body, ifMatch, key);
    }

    private static void refused(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + problem);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
    }

    /** How many findings of the review are in the log. */
    private static long findings(String review) {
        return services.axonServer.stored().stream()
                .filter(event -> event.getAggregateIdentifier().startsWith(review + ".f"))
                .count();
    }
}
