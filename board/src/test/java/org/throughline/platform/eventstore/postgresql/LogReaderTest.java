package org.throughline.platform.eventstore.postgresql;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
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

/** However many streams there are, the log is read once; whatever happens, each stream gets every event once. */
class LogReaderTest {

    private static final int ROWS_MAX = 20;

    private Server server;
    private LogReader reader;
    private TransactionTemplate transaction;

    @BeforeEach
    void start() {
        server = Server.start(Postgres.newDatabase(), "--throughline.log.look-again=1h");
        reader = new LogReader(server.bean(LogRows.class), ROWS_MAX);
        transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
    }

    @AfterEach
    void stop() {
        reader.close();
        server.close();
    }

    @Test
    void an_event_is_read_once_for_all_streams_and_not_again_to_find_nothing() throws Exception {
        append("first", 0);
        var streams = IntStream.range(0, 5).mapToObj(_ -> reader.open(null)).toList();
        for (var stream : streams) assertThat(take(stream, 1)).containsExactly("first.0");
        for (var stream : streams)
            assertThat(stream.hasNextAvailable(50, MILLISECONDS)).isFalse();
        assertThat(streams).allMatch(LogStream::hasJoined);
        var before = reads();

        append("first", 1);
        for (var stream : streams) assertThat(take(stream, 1)).containsExactly("first.1");
        for (var stream : streams)
            assertThat(stream.hasNextAvailable(50, MILLISECONDS)).isFalse();

        assertThat(reads() - before).isEqualTo(1);
    }

    @Test
    void a_stream_that_is_too_far_behind_reads_for_itself_and_joins_again() throws Exception {
        var quick = reader.open(null);
        var slow = reader.open(null);
        append("first", 0);
        assertThat(take(quick, 1)).isEqualTo(take(slow, 1));
        int many = 3 * ROWS_MAX;
        for (int number = 1; number <= many; number++) append("first", number);
        assertThat(take(quick, many)).hasSize(many);

        assertThat(take(slow, many))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, many)
                        .mapToObj(n -> "first." + n)
                        .toList());
        assertThat(slow.hasNextAvailable(50, MILLISECONDS)).isFalse();
        assertThat(slow.hasJoined()).isTrue();
    }

    @Test
    void a_gap_that_is_filled_later_is_delivered_to_every_stream() throws Exception {
        append("first", 0);
        var early = reader.open(null);
        assertThat(take(early, 1)).containsExactly("first.0");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transaction.executeWithoutResult(_ -> {
                publish("slow", 0); // it has its place in the log from here on, and cannot be read yet
                done(threads.submit(() -> append("quick", 0)));
                assertThat(take(early, 1)).containsExactly("quick.0");
                var late = reader.open(null);
                done(threads.submit(() -> assertThat(take(late, 2)).containsExactly("first.0", "quick.0")));
                assertThat(late.hasJoined()).isTrue();
                late.close();
            });
        }
        reader.wake();

        assertThat(take(early, 1)).containsExactly("slow.0");
        var ahead = reader.open(new GapAwareTrackingToken(3, List.of()));
        assertThat(ahead.hasNextAvailable(50, MILLISECONDS)).isFalse();
        append("quick", 1);
        assertThat(take(ahead, 1)).containsExactly("quick.1");
        assertThat(take(early, 1)).containsExactly("quick.1");
    }

    @Test
    void a_stream_that_knows_of_a_gap_the_reader_has_never_seen_gets_what_fills_it() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transaction.executeWithoutResult(_ -> {
                publish("slow", 0);
                done(threads.submit(() -> append("quick", 0)));
                var head = reader.open(new GapAwareTrackingToken(2, List.of())); // where the reader begins
                done(threads.submit(() -> assertThat(head.peek()).isEmpty()));
                assertThat(head.hasJoined()).isTrue();
            });
            var knowing = reader.open(new GapAwareTrackingToken(2, List.of(1L)));

            assertThat(take(knowing, 1)).containsExactly("slow.0");
        }
    }

    @Test
    void a_log_that_was_restored_underneath_is_read_from_the_database() throws Exception {
        var before = reader.open(null);
        append("first", 0);
        append("first", 1);
        assertThat(take(before, 2)).containsExactly("first.0", "first.1");
        var jdbc = server.bean(JdbcClient.class);
        jdbc.sql("delete from domainevententry where sequencenumber = 1").update();
        jdbc.sql("update log_identity set id = gen_random_uuid()").update();

        var after = reader.open(null);
        assertThat(take(after, 1)).containsExactly("first.0");
        assertThat(after.hasNextAvailable(50, MILLISECONDS)).isFalse();
        append("second", 0);
        assertThat(take(after, 1)).containsExactly("second.0");
        assertThat(take(before, 1)).containsExactly("second.0");
    }

    @Test
    void when_connections_are_lost_streams_miss_nothing() throws Exception {
        var streams = IntStream.range(0, 3).mapToObj(_ -> reader.open(null)).toList();
        append("first", 0);
        for (var stream : streams) assertThat(take(stream, 1)).containsExactly("first.0");
        server.bean(JdbcClient.class)
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")
                .query(Long.class)
                .single();
        reader.wake();

        appendOnceConnected("first", 1);
        for (var stream : streams) assertThat(take(stream, 1)).containsExactly("first.1");
    }

    @Test
    void every_stream_gets_every_event_once_while_eight_append_with_gaps_and_streams_come_and_lag() throws Exception {
        int writers = 8;
        int each = 60;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var streams = new ArrayList<Future<List<String>>>();
            for (int pause = 0; pause < 4; pause++) streams.add(threads.submit(reading(pause, writers * each)));
            var written = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit(() -> write("writer-" + writer, each)))
                    .toList();
            for (int pause = 0; pause < 4; pause++) streams.add(threads.submit(reading(pause, writers * each)));
            for (var writer : written) done(writer);
            reader.wake();

            for (var stream : streams)
                assertThat(stream.get(60, SECONDS)).doesNotHaveDuplicates().hasSize(writers * each);
        }
    }

    /** Every third transaction is rolled back, which leaves a gap for good; every fourth is held open over another one. */
    private void write(String stream, int events) {
        for (int number = 0; number < events; number++) {
            int version = number;
            if (version % 3 == 0)
                transaction.executeWithoutResult(status -> {
                    publish(stream, version);
                    status.setRollbackOnly();
                });
            transaction.executeWithoutResult(_ -> {
                publish(stream, version);
                if (version % 4 == 0)
                    server.bean(JdbcClient.class)
                            .sql("select pg_sleep(0.005)")
                            .query((_, _) -> true)
                            .single();
            });
        }
    }

    /** Reads until it has so many, looking away for a moment after every few. */
    private Callable<List<String>> reading(int pauseMillis, int events) {
        return () -> {
            var seen = new ArrayList<String>();
            try (var stream = reader.open(null)) {
                while (seen.size() < events && stream.hasNextAvailable(30, SECONDS)) {
                    seen.add(name(stream.nextAvailable().getPayload()));
                    if (seen.size() % 7 == 0 && pauseMillis > 0) stream.hasNextAvailable(pauseMillis, MILLISECONDS);
                }
            }
            return seen;
        };
    }

    private static List<String> take(LogStream stream, int events) {
        var taken = new ArrayList<String>();
        try {
            while (taken.size() < events && stream.hasNextAvailable(20, SECONDS))
                taken.add(name(stream.nextAvailable().getPayload()));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return taken;
    }

    private static void done(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private double reads() {
        return server.bean(MeterRegistry.class).counter("throughline.log.reads").count();
    }

    private void append(String stream, int number) {
        publish(stream, number);
        reader.wake();
    }

    /** Appends again while the pool still gives out a connection that was lost. */
    private void appendOnceConnected(String stream, int number) {
        await().ignoreExceptions().atMost(20, SECONDS).untilAsserted(() -> append(stream, number));
    }

    private void publish(String stream, int number) {
        var review = new ReviewId(stream);
        server.bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Review",
                        stream,
                        number,
                        new FindingAccepted(
                                review, LocalDate.of(2016, 11, 14), null, null, FindingId.of(review, number + 1)),
                        Map.of()));
    }

    private static String name(Object event) {
        var finding = ((FindingAccepted) event).findingId();
        return finding.value().replaceFirst("f\\d+$", "")
                + (Integer.parseInt(finding.value().replaceFirst(".*f", "")) - 1);
    }
}
