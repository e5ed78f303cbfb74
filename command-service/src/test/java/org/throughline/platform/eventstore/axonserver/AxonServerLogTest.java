package org.throughline.platform.eventstore.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.throughline.axonserver.AxonServerDouble;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.eventstore.LogFollower;

/** The log in Axon Server over its own protocol: read to its end, and out of reach. */
class AxonServerLogTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final AxonServerDouble server = new AxonServerDouble();
    private final Queue<String> read = new ConcurrentLinkedQueue<>();
    private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
    private final AxonServerConnectionManager connections;
    private final EventLog log;

    AxonServerLogTest() {
        var settings = AxonServerConfiguration.builder()
                .servers(server.address())
                .componentName("reader")
                .build();
        settings.setEventBlockListingEnabled(false);
        settings.setReconnectInterval(100);
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
        var json = Jackson3Serializer.builder().build();
        log = new AxonServerLog(AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .snapshotFilter(SnapshotFilter.allowAll())
                .build());
    }

    @AfterEach
    void stop() {
        reader.shutdownNow();
        connections.shutdown();
        server.close();
    }

    @Test
    void an_empty_log_has_no_end_and_is_read_at_once() {
        assertThat(log.end()).isNull();
        assertThat(log.events()).isZero();
        log.read(message -> read.add(message.getPayload().toString()));
        assertThat(read).isEmpty();
    }

    @Test
    void a_pause_in_the_middle_is_waited_for_and_what_is_recorded_meanwhile_is_not() throws Exception {
        append(0, 4);
        server.holdEventsFrom(2);
        var whole = reader.submit(
                () -> log.read(message -> read.add(message.getPayload().toString())));
        await().atMost(SOON).until(() -> read.size() == 2);

        append(4, 6);
        assertThat(whole).isNotDone();
        server.releaseEvents();

        whole.get(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(read).containsExactly("0", "1", "2", "3");
        assertThat(log.events()).isEqualTo(6);
    }

    @Test
    void a_server_that_dies_in_the_middle_of_a_reading_is_an_outage() {
        append(0, 4);
        server.holdEventsFrom(2);
        var whole = reader.submit(
                () -> log.read(message -> read.add(message.getPayload().toString())));
        await().atMost(SOON).until(() -> read.size() == 2);

        server.stop();

        assertThatThrownBy(() -> whole.get(SOON.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DataAccessResourceFailureException.class);
        assertThatThrownBy(log::end).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void a_follower_goes_on_where_it_was_after_the_server_has_died_and_returned() {
        append(0, 2);
        try (var follower =
                new LogFollower(log, message -> read.add(message.getPayload().toString()))) {
            follower.catchUp();
            server.stop();
            server.start();
            append(2, 3);
            await().atMost(SOON)
                    .ignoreExceptionsInstanceOf(DataAccessResourceFailureException.class)
                    .untilAsserted(() -> {
                        follower.catchUp();
                        assertThat(read).containsExactly("0", "1", "2");
                    });
        }
    }

    @Test
    void an_event_is_found_by_its_position_and_a_type_that_a_reader_ignores_goes_on_arriving() throws Exception {
        append(0, 3);
        assertThat(log.first(log.token(1, List.of())).getPayload()).isEqualTo("2");

        try (var stream = log.openStream(log.token(0, List.of()))) {
            stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
            assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(2);
        }
    }

    private void append(int from, int to) {
        for (int number = from; number < to; number++)
            server.store(List.of(Event.newBuilder()
                    .setMessageIdentifier(UUID.randomUUID().toString())
                    .setAggregateIdentifier("a")
                    .setAggregateSequenceNumber(number)
                    .setAggregateType("T")
                    .setTimestamp(1_479_117_600_000L + number)
                    .setPayload(SerializedObject.newBuilder()
                            .setType("java.lang.String")
                            .setData(ByteString.copyFromUtf8("\"" + number + "\"")))
                    .build()));
    }
}
