package org.throughline.platform.eventstore.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.platform.clock.LogEnd;
import org.throughline.platform.clock.MovableClock;
import org.throughline.platform.problem.Refused;

/** Two processes whose clocks go as they like append to one log. */
class RecordedTimeTest {

    static final Server SERVER = Server.start(Postgres.newDatabase());
    static final JdbcClient JDBC = SERVER.bean(JdbcClient.class);
    static final Serializer EVENTS = SERVER.context().getBean("eventSerializer", Serializer.class);
    static final AtomicInteger NAMES = new AtomicInteger();

    /** A process of its own on the log of the server: a clock, what it has seen of the log, and its appends. */
    record Process(MovableClock clock, LogEnd end, ClockGuard guard, LogAppends appends) {

        static Process start() {
            return start(Duration.ofHours(1));
        }

        static Process start(Duration databaseApartMax) {
            var clock = new MovableClock();
            var end = new LogEnd();
            var guard = clock.guard(JDBC, end, databaseApartMax);
            return new Process(clock, end, guard, new LogAppends(JDBC, guard, end));
        }

        /** Appends in a transaction of its own and returns the moment that was assigned. */
        Instant append(int events) {
            var stream = "stream-" + NAMES.incrementAndGet();
            new TransactionTemplate(SERVER.bean(PlatformTransactionManager.class))
                    .executeWithoutResult(_ -> appends.append(events(stream, events), EVENTS));
            return moments("aggregateidentifier = '" + stream + "'").getFirst();
        }
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void recorded_time_never_goes_back_within_the_log_whatever_two_clocks_show() throws Exception {
        var random = new Random(15);
        var processes = List.of(Process.start(), Process.start());
        var notYetKnown = new ConcurrentLinkedQueue<Instant>();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < 8; client++) {
            var process = processes.get(client % 2);
            var steps = IntStream.range(0, 40)
                    .map(_ -> random.nextInt(8_000) - 4_000)
                    .toArray();
            clients.add(() -> {
                for (int step : steps) {
                    process.clock().wrongBy(Duration.ofMillis(step));
                    var recordedAt = process.append(1 + Math.abs(step) % 3);
                    if (recordedAt.isAfter(process.guard().recordedNow())) notYetKnown.add(recordedAt);
                }
                return null;
            });
        }

        try (var running = Executors.newFixedThreadPool(8)) {
            for (var client : running.invokeAll(clients)) client.get();
        }

        assertThat(moments("true")).isSorted().hasSizeGreaterThan(320);
        assertThat(notYetKnown).as("acknowledged, and not in what is known now").isEmpty();
    }

    @Test
    void the_events_of_a_transaction_are_recorded_at_one_moment_and_other_transactions_at_others() {
        var process = Process.start();
        process.clock().wrongBy(Duration.ofSeconds(-5));
        var first = process.append(3);
        var second = process.append(3);
        assertThat(second).isAfter(first).isBefore(first.plusSeconds(10));
        assertThat(moments("timestamp::timestamptz = '" + first + "'")).hasSize(3);
    }

    @Test
    void a_clock_far_ahead_or_behind_records_nothing_and_the_process_goes_on_from_where_it_was() {
        var process = Process.start();
        var before = process.append(1);
        for (int days : new int[] {400, -400}) {
            process.clock().wrongBy(Duration.ofDays(days));
            assertThatThrownBy(() -> process.append(1)).isInstanceOf(Refused.class);
            assertThat(process.guard().now()).isBetween(before, before.plusSeconds(60));
        }
        process.clock().wrongBy(Duration.ZERO);
        assertThat(process.append(1)).isAfter(before);
    }

    @Test
    void a_log_that_a_wrong_clock_has_written_is_gone_on_with_behind_its_end_and_marked_once_the_date_is_confirmed() {
        var wrong = Process.start(Duration.ZERO);
        wrong.clock().wrongBy(Duration.ofDays(30));
        var future = wrong.append(1);
        var right = Process.start();
        assertThatThrownBy(() -> right.append(1)).isInstanceOf(Refused.class);

        right.guard().confirm("secretary", "The clock was a month ahead");
        var next = right.append(1);

        assertThat(next).isAfter(future);
        assertThat(right.guard().recordedNow()).isAfterOrEqualTo(next);
        assertThat(right.guard().now()).as("today").isBefore(future.minus(Duration.ofDays(29)));
        assertThat(JDBC.sql(
                                "select convert_from(metadata, 'UTF8') from domainevententry order by globalindex desc limit 1")
                        .query(String.class)
                        .single())
                .contains("\"clock\"");
        JDBC.sql("delete from domainevententry").update();
        JDBC.sql("delete from clock_confirmation").update();
        JDBC.sql("select setval('recorded_moment', 0)").query().singleRow();
    }

    static List<Instant> moments(String where) {
        return JDBC
                .sql("select timestamp from domainevententry where " + where + " order by globalindex")
                .query(String.class)
                .list()
                .stream()
                .map(Instant::parse)
                .toList();
    }

    static List<DomainEventMessage<?>> events(String review, int number) {
        var id = new ReviewId(review);
        return IntStream.range(0, number)
                .<DomainEventMessage<?>>mapToObj(version -> new GenericDomainEventMessage<>(
                        "Review",
                        review,
                        version,
                        new FindingAccepted(id, LocalDate.of(2016, 11, 14), null, null, FindingId.of(id, version + 1)),
                        Map.of()))
                .toList();
    }
}
