package org.throughline.platform.eventstore.postgresql;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;

/** Two programs on one log: what one appends the other hears of, at once and whatever happens to their connections. */
class LogOfSeveralProcessesTest {

    /** So far away that only being told can be what brings an event here. */
    private static final String SHARED = "--throughline.log.look-again=1h";

    private Server deciding;
    private Server showing;
    private BlockingStream<TrackedEventMessage<?>> log;

    @BeforeEach
    void start() throws InterruptedException {
        var database = Postgres.newDatabase();
        deciding = Server.start(database, "--throughline.log.shared=true", SHARED);
        showing = Server.start(database, "--throughline.log.shared=true", SHARED);
        log = showing.bean(NotifyingEventSource.class).openStream(null);
        publish("first", 0);
        assertThat(log.hasNextAvailable(20, SECONDS)).isTrue();
        assertThat(log.nextAvailable()).isNotNull();
    }

    @AfterEach
    void stop() {
        log.close();
        deciding.close();
        showing.close();
    }

    @Test
    void an_event_of_the_one_reaches_the_other_after_any_silence() throws InterruptedException {
        for (int version = 1; version <= 20; version++) {
            assertThat(log.hasNextAvailable(20, MILLISECONDS)).isFalse();
            publish("first", version);
            assertThat(log.hasNextAvailable(10, SECONDS)).isTrue();
            assertThat(log.nextAvailable().getPayload()).extracting("findingId").hasToString("first.f" + (version + 1));
        }
    }

    @Test
    void connections_that_are_lost_are_opened_again_and_nothing_is_missed() throws InterruptedException {
        // The announcer's and the listener's, each opened beside what goes on.
        await().atMost(Duration.ofMinutes(2)).until(() -> ownConnections("count(*)") == 2);
        assertThat(ownConnections("count(pg_terminate_backend(pid))")).isEqualTo(2);
        for (int version = 1; version <= 10; version++) publish("first", version);
        for (int version = 1; version <= 10; version++) {
            assertThat(log.hasNextAvailable(20, SECONDS)).isTrue();
            assertThat(log.nextAvailable()).isNotNull();
        }
        publish("first", 11);
        assertThat(log.hasNextAvailable(20, SECONDS)).isTrue();
    }

    @Test
    void an_event_that_commits_after_later_ones_were_read_is_read_too() throws InterruptedException {
        var transaction = new TransactionTemplate(deciding.bean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(_ -> {
            publish("slow", 0); // it has its place in the log from here on, and is not to be seen yet
            var other = Thread.ofVirtual().start(() -> publish("quick", 0));
            try {
                other.join(Duration.ofSeconds(20));
                assertThat(log.hasNextAvailable(20, SECONDS)).isTrue();
                assertThat(log.nextAvailable().getPayload())
                        .extracting("findingId")
                        .hasToString("quick.f1");
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        // The announcement was made while the transaction was open; the next one brings both.
        publish("quick", 1);
        var seen = IntStream.range(0, 2).mapToObj(_ -> next()).toList();
        assertThat(seen).containsExactlyInAnyOrder("slow.f1", "quick.f2");
    }

    @Test
    void every_transaction_ends_before_readers_forget_the_places_it_may_have_taken() {
        var jdbc = deciding.bean(JdbcClient.class);
        for (var limit : new String[] {"statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"})
            assertThat(jdbc.sql("select setting::bigint from pg_settings where name = ?")
                            .param(limit)
                            .query(Long.class)
                            .single())
                    .as(limit)
                    .isBetween(1L, 15_000L);
    }

    private long ownConnections(String what) {
        return deciding.bean(JdbcClient.class)
                .sql("select " + what + " from pg_stat_activity"
                        + " where application_name like 'throughline:%' and datname = current_database()")
                .query(Long.class)
                .single();
    }

    private String next() {
        try {
            assertThat(log.hasNextAvailable(20, SECONDS)).isTrue();
            return ((FindingAccepted) log.nextAvailable().getPayload())
                    .findingId()
                    .value();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void publish(String review, long version) {
        var id = new ReviewId(review);
        var finding = FindingId.of(id, (int) version + 1);
        deciding.bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Review",
                        review,
                        version,
                        new FindingAccepted(id, LocalDate.of(2016, 11, 14), null, null, finding),
                        Map.of()));
    }
}
