package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed in the middle of its work keeps what it has acknowledged. */
class KillNineIT {

    private static final int KILLS = 3;
    private static final int CLIENTS = 8;
    private static final int ACTIONS = 6;
    private static final int DECISIONS_MIN = 50;
    private static final int DECISIONS_MAX = 500;
    private static final Duration DECIDED_MAX = Duration.ofMinutes(3);

    @RegisterExtension
    static final ProgramLogs LOGS = new ProgramLogs(KillNineIT.class);

    @TempDir
    Path directory;

    private final Notes notes = new Notes();
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void no_server_is_left_behind() {
        LogServer.on(Launch.data(directory)).ifPresent(LogServer::stop);
    }

    @Test
    void every_acknowledged_decision_outlives_three_kills_and_is_recorded_once() {
        var launch = Launch.standalone(directory).printingTo(LOGS.directory()).forAShortLife();
        var program = launch.start().awaitReady();
        var plan = Plan.agreed(program, "killed", ACTIONS);
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = notes.taken().size();
            recordUntilKilled(program, plan);
            assertThat(notes.taken().size()).as("decisions before kill " + kill).isGreaterThan(before);
            program = launch.start().awaitReady();
            whatWasUnansweredIsTakenUnderItsOldKey(program);
            for (var action : plan.actions()) Told.isTheHistoryOf(action, notes, program.as("auditor"));
        }
        assertThat(notes.refused()).isEmpty();
        program.stop();
        assertThat(LogServer.on(Launch.data(directory)))
                .as("a stopped program stops its PostgreSQL")
                .isEmpty();
    }

    /** After so many decisions, and not after some time, so that a slow machine is in the middle of its work as well. */
    private void recordUntilKilled(Program program, Plan plan) {
        int enough = notes.taken().size() + ThreadLocalRandom.current().nextInt(DECISIONS_MIN, DECISIONS_MAX);
        Clients.run(CLIENTS + 1, number -> {
            if (number < CLIENTS) recordUntilUnanswered("client " + number, program.as("secretary"), plan);
            else {
                try {
                    await().atMost(DECIDED_MAX).until(() -> notes.taken().size() >= enough);
                } finally {
                    program.kill();
                }
            }
        });
    }

    private void recordUntilUnanswered(String client, Session secretary, Plan plan) {
        while (true) {
            int number = attempts.incrementAndGet();
            var attempt = Attempt.of(client, number, plan.actions().get(number % ACTIONS));
            try {
                notes.note(attempt, attempt.by(secretary));
            } catch (UncheckedIOException killed) {
                notes.noteUnanswered(attempt);
                return;
            }
        }
    }

    private void whatWasUnansweredIsTakenUnderItsOldKey(Program program) {
        var unanswered = notes.takeUnanswered();
        assertThat(unanswered).as("somebody was always waiting").hasSize(CLIENTS);
        for (var attempt : unanswered) notes.note(attempt, attempt.by(program.as("secretary")));
    }
}
