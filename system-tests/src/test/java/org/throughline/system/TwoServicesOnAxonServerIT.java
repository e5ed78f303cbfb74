package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.system.History.Entry;

/** The log is in an Axon Server that is given, with programs that are built with {@code -Paxon-server}. */
class TwoServicesOnAxonServerIT extends TwoServices {

    private static final int KILLS = 3;
    private static final int CLIENTS = 8;
    private static final int DECISIONS_BEFORE_A_KILL = 60;
    private static final Duration DECIDED_MAX = Duration.ofMinutes(3);

    private @Nullable AxonServer axonServer;

    @Override
    ComposedServices surroundings(Path directory, Path logs) throws IOException, SQLException {
        var given = AxonServer.given(directory, logs);
        axonServer = given;
        return ComposedServices.surroundings(directory, logs, given);
    }

    /** What an earlier run has left there would be in lists and digests. */
    @BeforeAll
    void the_given_server_is_empty() {
        var reviews = showing.getFirst().as("auditor").ask("/api/reviews").json();
        assumeTrue(
                reviews.path("total").asInt() == 0,
                "did not run, because the Axon Server at " + server().address() + " is not empty");
    }

    @Override
    @AfterAll
    void stop() throws IOException {
        super.stop();
        if (axonServer != null) axonServer.close();
    }

    private AxonServer server() {
        return Objects.requireNonNull(axonServer);
    }

    @Test
    void each_decision_outlives_kills_of_axon_server_as_its_sender_was_told_and_is_recorded_once() {
        server().assumeThatItCanBeKilled();
        var plan = Plan.agreed(deciding.getFirst(), "unplugged", CLIENTS);
        var numbers = new AtomicInteger();
        for (int kill = 1; kill <= KILLS; kill++) {
            var notRecorded = new ConcurrentLinkedQueue<Attempt>();
            var unknown = new ConcurrentLinkedQueue<Attempt>();
            int enough = notes.taken().size() + DECISIONS_BEFORE_A_KILL;
            Clients.run(CLIENTS + 1, client -> {
                if (client < CLIENTS) decideUntilTheKill(plan.actions().get(client), numbers, notRecorded, unknown);
                else killAfter(enough);
            });
            server().start();
            Stream.concat(deciding.stream(), showing.stream()).forEach(Program::awaitReady);

            assertThat(recorded(plan, kill))
                    .filteredOn(words(notRecorded)::contains)
                    .isEmpty();
            for (var attempt :
                    Stream.concat(notRecorded.stream(), unknown.stream()).toList()) repeat(attempt);
            for (var program : showing)
                for (var action : plan.actions()) Told.isTheHistoryOf(action, notes, program.as("auditor"));
        }
    }

    private void killAfter(int enough) {
        try {
            await().atMost(DECIDED_MAX).until(() -> notes.taken().size() >= enough);
        } finally {
            server().kill();
        }
    }

    private void decideUntilTheKill(
            String action, AtomicInteger numbers, Collection<Attempt> notRecorded, Collection<Attempt> unknown) {
        while (true) {
            int number = numbers.incrementAndGet();
            var attempt = Attempt.of("who reports on " + action, number, action);
            var answer = attempt.by(deciding.get(number % 2).as("secretary"));
            if (answer.taken()) {
                notes.note(attempt, answer);
                continue;
            }
            assertThat(answer.isForLater()).as(answer.toString()).isTrue();
            (answer.body().contains("/problems/outcome-is-unknown") ? unknown : notRecorded).add(attempt);
            return;
        }
    }

    /** As a client does after an answer with Retry-After. */
    private void repeat(Attempt attempt) {
        var secretary = deciding.getLast().as("secretary");
        var answer = await().atMost(DECIDED_MAX).until(() -> attempt.by(secretary), later -> !later.isForLater());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        notes.note(attempt, answer);
    }

    /** What is recorded, shown by a view that has one decision more. */
    private List<String> recorded(Plan plan, int kill) {
        var words = new ArrayList<String>();
        for (var action : plan.actions()) {
            repeat(Attempt.of("after kill " + kill, kill, action));
            var newest = notes.takenOn(action).stream()
                    .mapToLong(Notes.Taken::version)
                    .max()
                    .orElseThrow();
            History.of(action, newest, showing.getFirst().as("auditor")).entries().stream()
                    .map(Entry::whatChanged)
                    .forEach(words::add);
        }
        return words;
    }

    private static List<String> words(Collection<Attempt> attempts) {
        return attempts.stream().map(Attempt::whatChanged).toList();
    }
}
