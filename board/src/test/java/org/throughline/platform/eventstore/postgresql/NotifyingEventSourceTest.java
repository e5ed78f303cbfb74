package org.throughline.platform.eventstore.postgresql;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;

/** A reader learns of an event because it was appended, not because it looked again, and misses none. */
class NotifyingEventSourceTest {

    private Server server;
    private NotifyingEventSource source;
    private ScheduledExecutorService coordinator;
    private ScheduledExecutorService workers;
    private PooledStreamingEventProcessor processor;
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() {
        server = Server.start(Postgres.newDatabase(), "--throughline.log.look-again=1h");
        source = server.bean(NotifyingEventSource.class);
        // One thread, as Axon has it: with more, a coordinator can miss that it is to stop.
        coordinator = Executors.newSingleThreadScheduledExecutor();
        workers = Executors.newScheduledThreadPool(2);
        processor = PooledStreamingEventProcessor.builder()
                .name("reader")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Reader(seen))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(2)
                .batchSize(100)
                // Far away, so that only waking can be what brings an event here.
                .tokenClaimInterval(3_600_000)
                .claimExtensionThreshold(3_600_000)
                .build();
        processor.start();
        publish("first", 0);
        await().atMost(Duration.ofSeconds(20)).until(() -> seen.contains("first.f1"));
        seen.clear();
    }

    @AfterEach
    void stop() {
        processor.shutDown();
        coordinator.shutdownNow();
        workers.shutdownNow();
        server.close();
    }

    @Test
    void an_event_arrives_at_once_after_a_long_silence() throws InterruptedException {
        for (int version = 1; version <= 20; version++) {
            publish("first", version);
            assertThat(seen.poll(10, SECONDS)).isEqualTo("first.f" + (version + 1));
            // Silence: the reader is at the end of the log, and would not look again for an hour.
            assertThat(seen.poll(20, MILLISECONDS)).isNull();
        }
    }

    @Test
    void a_reader_that_is_shutting_down_does_not_trouble_whoever_appends() {
        try (var stream = source.openStream(source.createHeadToken())) {
            stream.setOnAvailableCallback(() -> {
                throw new RejectedExecutionException();
            });

            assertThatNoException().isThrownBy(() -> publish("first", 1));
        }
    }

    @Test
    void nothing_is_lost_or_doubled_when_eight_write_at_once() throws Exception {
        int writers = 8;
        int events = 150;
        var transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        try (var pool = Executors.newFixedThreadPool(writers)) {
            var done = pool.invokeAll(IntStream.range(0, writers)
                    .mapToObj(writer -> Executors.callable(() -> {
                        for (int n = 0; n < events; n++) write(transaction, "writer-" + writer, n);
                    }))
                    .toList());
            for (var each : done) each.get();
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> seen.size() >= writers * events);
        assertThat(seen).doesNotHaveDuplicates().hasSize(writers * events);
        for (int writer = 0; writer < writers; writer++) {
            var prefix = "writer-" + writer + ".";
            assertThat(seen.stream().filter(id -> id.startsWith(prefix)))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, events)
                            .mapToObj(n -> prefix + "f" + n)
                            .toList());
        }
    }

    /** Every fifth write is begun and taken back, which leaves a gap in the log's numbers. */
    private void write(TransactionTemplate transaction, String review, int version) {
        if (version % 5 == 0)
            transaction.executeWithoutResult(status -> {
                publish(review, version);
                status.setRollbackOnly();
            });
        transaction.executeWithoutResult(_ -> publish(review, version));
    }

    private void publish(String review, long version) {
        var id = new ReviewId(review);
        var finding = FindingId.of(id, (int) version + 1);
        server.bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Review",
                        review,
                        version,
                        new FindingAccepted(id, LocalDate.of(2016, 11, 14), null, null, finding),
                        Map.of()));
    }

    /** Notes the findings it sees accepted. */
    record Reader(Queue<String> seen) {

        @EventHandler
        void on(FindingAccepted event) {
            seen.add(event.findingId().value());
        }
    }
}
