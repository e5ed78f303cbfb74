package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes that decide, two that show and one with pages, on one log and one store of views: as {@code docker-compose.yml}
 * starts them, and behind its gateway. Wherever the log is, the same has to hold.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class TwoServices implements BehindTheGateway {

    private static final int CLIENTS = 16;
    private static final int DECISIONS_EACH = 10;
    private static final Duration NOTICED_MAX = Duration.ofMinutes(3);
    private static final String DECIDES = "command-service";
    private static final String SHOWS = "query-service";
    private static final List<String> FIRST_AND_SECOND = List.of("127.0.0.2", "127.0.0.3");

    @RegisterExtension
    final ProgramLogs logs = new ProgramLogs(getClass());

    final List<Program> deciding = new ArrayList<>();
    final List<Program> showing = new ArrayList<>();
    private @Nullable ComposedServices composed;
    private @Nullable Program pages;

    Notes notes = new Notes();

    /** Starts the stores of this form, and what else surrounds the services. */
    abstract ComposedServices surroundings(Path directory, Path logs) throws IOException, SQLException;

    /** All at once, on empty stores: that is how containers start. */
    @BeforeAll
    void start(@TempDir Path directory) throws IOException, SQLException {
        var composed = surroundings(directory, logs.directory());
        this.composed = composed;
        for (var address : FIRST_AND_SECOND) {
            deciding.add(composed.start(DECIDES, address));
            showing.add(composed.start(SHOWS, address));
        }
        var pages = composed.start("pages", FIRST_AND_SECOND.getFirst());
        this.pages = pages;
        for (var service : List.of(DECIDES, SHOWS))
            composed.names().name(service, FIRST_AND_SECOND.toArray(String[]::new));
        composed.names().name("pages", FIRST_AND_SECOND.getFirst());
        deciding.forEach(Program::awaitReady);
        showing.forEach(Program::awaitReady);
        pages.awaitReady();
    }

    @BeforeEach
    void forget() {
        notes = new Notes();
    }

    @AfterAll
    void stop() throws IOException {
        deciding.forEach(Program::close);
        showing.forEach(Program::close);
        if (pages != null) pages.close();
        if (composed != null) composed.close();
    }

    @Override
    public ComposedServices composed() {
        return Objects.requireNonNull(composed);
    }

    Program pages() {
        return Objects.requireNonNull(pages);
    }

    @Override
    public Map<String, Program> replicas() {
        return Map.of(DECIDES, deciding.getFirst(), SHOWS, showing.getFirst(), "pages", pages());
    }

    @Test
    void decisions_taken_by_either_are_shown_by_both() {
        var plan = Plan.agreed(deciding.getFirst(), "both", 3);
        for (int number = 0; number < 3 * DECISIONS_EACH; number++)
            decide(number, plan.actions().get(number % 3));

        assertIsShownByBoth(plan);
        assertThat(register(showing.get(0), plan)).isEqualTo(register(showing.get(1), plan));
    }

    /** Each document is written by one of them, and read by the other. */
    @Test
    void a_list_of_either_shows_what_was_decided_a_moment_before() {
        var plan = Plan.agreed(deciding.getFirst(), "awaited", 2);
        for (int number = 0; number < DECISIONS_EACH; number++) {
            var action = plan.actions().get(number % 2);
            var answer = Attempt.of("awaiting", number, action)
                    .by(deciding.get(number % 2).as("secretary"))
                    .json();
            var atLeast = answer.path("atLeast").asString();
            for (var program : showing)
                assertThat(program.as("auditor")
                                .ask("/api/actions?q=" + action + "&atLeast=" + atLeast)
                                .json()
                                .path("items")
                                .path(0)
                                .path("version"))
                        .as(atLeast)
                        .isEqualTo(answer.path("lastVersion"));
        }
    }

    @Test
    void clients_of_both_who_decide_on_the_same_action_are_recorded_one_after_another_or_refused() {
        var plan = Plan.agreed(deciding.getFirst(), "contended", 1);
        var action = plan.actions().getFirst();
        Clients.run(CLIENTS, client -> {
            for (int number = 0; number < DECISIONS_EACH; number++) {
                var attempt = Attempt.of("client " + client, number, action);
                var secretary = deciding.get(client % 2).as("secretary");
                var answer = client < CLIENTS / 2
                        ? attempt.by(secretary)
                        : attempt.by(secretary, "If-Match", shownVersion(client, action));
                notes.note(attempt, answer);
            }
        });

        assertThat(notes.taken()).isNotEmpty();
        assertThat(notes.refused()).isNotEmpty().allSatisfy(refusal -> {
            assertThat(refusal.status()).as(refusal.toString()).isIn(409, 412);
            assertThat(refusal.isProblem()).isTrue();
        });
        assertIsShownByBoth(plan);
    }

    @Test
    void of_those_who_decide_on_one_version_with_either_one_is_taken_and_the_others_are_told_that_it_is_outdated() {
        var plan = Plan.agreed(deciding.getFirst(), "outdated", 1);
        var action = plan.actions().getFirst();
        for (int round = 0; round < DECISIONS_EACH; round++) {
            int version = round;
            Clients.run(CLIENTS, client -> {
                var attempt = Attempt.of("client " + client, version, action);
                var secretary = deciding.get(client % 2).as("secretary");
                notes.note(attempt, attempt.by(secretary, "If-Match", "\"" + version + "\""));
            });
            assertThat(notes.taken()).hasSize(round + 1);
        }
        assertThat(notes.refused()).hasSize((CLIENTS - 1) * DECISIONS_EACH).allSatisfy(refusal -> {
            assertThat(refusal.status()).as(refusal.toString()).isEqualTo(412);
            assertThat(refusal.isProblem()).isTrue();
        });
        assertIsShownByBoth(plan);
    }

    @Test
    void of_those_who_register_one_review_with_either_one_is_taken_and_the_others_are_told_that_there_is_one() {
        var answers = new ConcurrentLinkedQueue<Answer>();
        Clients.run(CLIENTS, client -> answers.add(Plan.register(deciding.get(client % 2), "twice")));

        assertThat(answers.stream().filter(Answer::taken)).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.taken())).allSatisfy(refusal -> {
            assertThat(refusal.status()).as(refusal.toString()).isEqualTo(409);
            assertThat(refusal.body()).contains("/problems/review-is-new");
        });
    }

    @Test
    void what_is_sent_again_under_its_key_to_either_is_answered_alike_and_recorded_once() {
        var plan = Plan.agreed(deciding.getFirst(), "repeated", DECISIONS_EACH);
        for (int number = 0; number < DECISIONS_EACH; number++) {
            var attempt = Attempt.of("client", number, plan.actions().get(number));
            var answers = new ConcurrentLinkedQueue<Answer>();
            Clients.run(
                    CLIENTS,
                    client -> answers.add(attempt.by(deciding.get(client % 2).as("secretary"))));

            assertThat(answers)
                    .extracting(Answer::body)
                    .containsOnly(answers.element().body());
            assertThat(answers).extracting(Answer::status).containsOnly(200);
            notes.note(attempt, answers.element());
        }
        assertIsShownByBoth(plan);
    }

    /** Docker forgets the name of a container that has ended a moment later than it ends. */
    @Test
    void when_one_of_each_is_killed_the_others_take_over_and_replicas_that_start_are_found() {
        var plan = Plan.agreed(deciding.getFirst(), "survivor", 4);
        assertIsShownByBoth(plan);
        showing.getFirst().kill();
        deciding.getLast().kill();
        for (int number = 0; number < 3 * DECISIONS_EACH; number++) {
            decide(number, plan.actions().get(number % 4), composed().gateway().as("secretary"));
            assertThat(composed().gateway().as("auditor").ask("/api/reviews").status())
                    .isEqualTo(200);
        }
        assertIsShownBy(showing.getLast(), plan);

        showing.set(0, composed().start(SHOWS, "127.0.0.4"));
        deciding.set(1, composed().start(DECIDES, "127.0.0.4"));
        composed().names().name(SHOWS, "127.0.0.3", "127.0.0.4");
        composed().names().name(DECIDES, "127.0.0.2", "127.0.0.4");
        showing.getFirst().awaitReady();
        deciding.getLast().awaitReady();
        assertIsShownByBoth(plan);
        await().atMost(NOTICED_MAX).until(() -> {
            composed().gateway().as("auditor").ask("/api/reviews");
            composed().gateway().as("secretary").ask("/api/me");
            return composed().gateway().log().stream()
                    .map(Gateway.Line::service)
                    .toList()
                    .containsAll(List.of("127.0.0.4:8081", "127.0.0.4:8082"));
        });
    }

    @Test
    void without_the_store_of_views_decisions_are_taken_and_what_cannot_be_shown_is_shown_once_it_is_back() {
        var plan = Plan.agreed(deciding.getFirst(), "blind", 4);
        assertIsShownByBoth(plan);
        composed().servers().loseViews();
        decide(0, plan.actions().getFirst());
        for (var program : showing) {
            assertAnswersLater(program, "/api/actions/" + plan.actions().getFirst() + "?atLeast=1");
            await().atMost(NOTICED_MAX).until(() -> !program.isReady());
            assertAnswersLaterOnceNoticed(
                    program, "/api/actions/" + plan.actions().getFirst());
            assertAnswersLaterOnceNoticed(program, "/api/actions?review=" + plan.review());
        }
        decide(1, plan.actions().getFirst());

        composed().servers().startEmptyViews();
        for (var program : showing) await().atMost(NOTICED_MAX).until(program::isReady);
        decide(2, plan.actions().getFirst());
        assertIsShownByBoth(plan);
    }

    @Test
    void both_hold_the_watch_in_the_same_moment_and_each_lead_is_sent_one_mail() {
        var plan = Plan.late(deciding.getFirst(), "watched", 4);
        assertIsShownByBoth(plan);
        giveEachReaderAnAddress();
        Clients.run(CLIENTS, client -> {
            var held = deciding.get(client % 2).as("admin").decide("/api/alerts/watch", "");
            assertThat(held.status()).as(held.toString()).isEqualTo(200);
        });

        await().atMost(NOTICED_MAX).untilAsserted(() -> {
            var check = showing.getFirst().as("auditor").ask("/api/alerts/completeness");
            assertThat(check.json().path("verdict").asString())
                    .as(check.toString())
                    .isEqualTo("COMPLETE");
            assertThat(check.json().path("delivered"))
                    .as(check.toString())
                    .isEqualTo(check.json().path("expected"));
        });
        for (var program : showing)
            for (var action : plan.actions()) {
                var alerts = program.as("auditor").ask("/api/alerts?action=" + action);
                assertThat(alerts.json().path("total").asInt())
                        .as(alerts.toString())
                        .isEqualTo(1);
            }
        assertThat(composed().mail().taken().stream()
                        .filter(mail -> mail.to().equals(List.of("csc@board.example.org"))))
                .singleElement()
                .satisfies(mail -> assertIsReadAtThePublicAddress(mail, plan));
    }

    /** To the contacts there is no other way than the gateway's, which sends such a request once. */
    private void giveEachReaderAnAddress() {
        var admin = composed().gateway().as("admin");
        for (var missing : admin.ask("/api/contacts/missing").json()) {
            var id = missing.path("id").asString();
            var readers = missing.path("reader").asString().equals("LEAD") ? "agencies/" : "committees/";
            var put = admin.put("/api/contacts/" + readers + id, "{\"address\": \"" + id + "@board.example.org\"}");
            assertThat(put.status()).as(put.toString()).isEqualTo(204);
        }
        assertThat(admin.ask("/api/contacts/missing").json()).isEmpty();
    }

    private void assertIsReadAtThePublicAddress(MailServer.Mail mail, Plan plan) {
        assertThat(mail.from()).isEqualTo(ComposedServices.SENDER);
        var address = composed().gateway().address().toString();
        var links = Pattern.compile("https?://[^\\s\"<>]+")
                .matcher(mail.text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(links)
                .contains(address + "/actions/" + plan.actions().getFirst())
                .allSatisfy(link -> assertThat(link).startsWith(address + "/"));
        var lead = new Browser(composed().gateway().address()).signIn("lead-csc");
        assertThat(links).allSatisfy(link -> {
            var page = lead.page(link.substring(address.length()).replace("&amp;", "&"));
            assertThat(page.status()).as(link).isEqualTo(200);
            assertThat(page.header("Content-Type").orElseThrow()).as(link).startsWith("text/html");
        });
    }

    @Test
    void a_view_that_is_made_anew_is_the_new_one_for_both_and_misses_nothing_of_meanwhile() {
        var plan = Plan.agreed(deciding.getFirst(), "anew", 4);
        assertIsShownByBoth(plan);
        var old = generation(showing.getFirst());
        var begun = showing.getFirst().as("admin").decide("/api/views/actions/rebuild", "");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        for (int number = 0; number < 3 * DECISIONS_EACH; number++)
            decide(number, plan.actions().get(number % 4));

        await().atMost(NOTICED_MAX)
                .until(() -> !generation(showing.getFirst()).equals(old)
                        && generation(showing.getFirst()).equals(generation(showing.getLast())));
        assertIsShownByBoth(plan);
        assertThat(register(showing.get(0), plan)).isEqualTo(register(showing.get(1), plan));
    }

    private static String generation(Program program) {
        var answer = program.as("admin").ask("/api/views/actions");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("version").asString();
    }

    private void decide(int number, String action) {
        decide(number, action, deciding.get(number % 2).as("secretary"));
    }

    private void decide(int number, String action, Session secretary) {
        var attempt = Attempt.of("client", number, action);
        var answer = attempt.by(secretary);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        notes.note(attempt, answer);
    }

    private String shownVersion(int client, String action) {
        var answer = showing.get(client % 2).as("auditor").ask("/api/actions/" + action + "?atLeast=0");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.header("ETag").orElseThrow();
    }

    private static String register(Program program, Plan plan) {
        var answer = program.as("chair").ask("/api/actions?review=" + plan.review());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    /** Until then it shows what it knew last, as it may a moment after any decision. */
    private static void assertAnswersLaterOnceNoticed(Program program, String question) {
        await().atMost(NOTICED_MAX).untilAsserted(() -> assertAnswersLater(program, question));
    }

    private static void assertAnswersLater(Program program, String question) {
        var answer = program.as("auditor").ask(question);
        assertThat(answer.isForLater()).as(answer.toString()).isTrue();
        assertThat(answer.status()).isEqualTo(503);
    }

    private void assertIsShownByBoth(Plan plan) {
        for (var program : showing) assertIsShownBy(program, plan);
    }

    private void assertIsShownBy(Program program, Plan plan) {
        for (var action : plan.actions()) Told.isTheHistoryOf(action, notes, program.as("auditor"));
    }
}
