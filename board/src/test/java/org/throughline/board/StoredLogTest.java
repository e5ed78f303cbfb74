package org.throughline.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.alert.DigestState;
import org.throughline.domain.board.Directory;
import org.throughline.domain.board.Policy;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.policy.PolicyEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.upcast.EventTypes;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;
import org.throughline.platform.eventstore.postgresql.NotifyingEventSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log that an earlier program has written, {@code log-of-0.1.0.jsonl}, is read by this one.
 *
 * <p>The file has the rows of the log's table, with at least one event of every type and of every earlier version. Rows are
 * only ever added: for a new event, and for each version that is replaced by a higher one.
 */
class StoredLogTest {

    private static final List<JsonNode> ROWS = rows();

    private static Server server;
    private static final List<DomainEventMessage<?>> READ = new ArrayList<>();

    @BeforeAll
    static void read() throws InterruptedException {
        server = Server.start(Postgres.newDatabase());
        var jdbc = server.bean(JdbcClient.class);
        for (var row : ROWS) insert(row, jdbc);
        try (var log = server.bean(NotifyingEventSource.class).openStream(null)) {
            while (log.hasNextAvailable(0, TimeUnit.MILLISECONDS))
                READ.add((DomainEventMessage<?>) log.nextAvailable());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_file_has_an_event_of_every_stored_name_and_version_and_no_class_name() throws IOException {
        var stored = new HashSet<String>();
        for (var row : ROWS)
            stored.add(row.path("payloadtype").asString() + " "
                    + row.path("payloadrevision").asString());
        var expected = new HashSet<String>();
        EventTypes.all().forEach((name, event) -> {
            for (int version = 1; version <= EventTypes.version(event); version++) expected.add(name + " " + version);
        });

        assertThat(stored)
                .as("add a row to log-of-0.1.0.jsonl for each new event and each new version; never change one")
                .isEqualTo(expected);
        assertThat(text()).doesNotContain("org.throughline").doesNotContain("Event$");
    }

    @Test
    void every_row_is_read_as_the_event_of_its_stored_name() {
        assertThat(READ).hasSameSizeAs(ROWS);
        for (int i = 0; i < READ.size(); i++) {
            var event = READ.get(i);
            assertThat(EventTypes.storedName(event.getPayload().getClass()))
                    .isEqualTo(ROWS.get(i).path("payloadtype").asString());
            assertThat(Asker.from(event.getMetaData()).user())
                    .isEqualTo(ROWS.get(i).path("metadata").path("user").asString());
        }
    }

    @Test
    void a_rebaseline_of_version_1_has_a_reason_code_now() {
        var versions = READ.stream()
                .filter(event -> event.getPayload() instanceof ActionRebaselined)
                .collect(toMap(
                        event -> ROWS.get(READ.indexOf(event))
                                .path("payloadrevision")
                                .asString(),
                        event -> ((ActionRebaselined) event.getPayload()).reasonCode(),
                        (first, _) -> first));

        assertThat(versions).containsEntry("1", RebaselineReason.NOT_STATED);
        assertThat(versions.get("2")).isNotEqualTo(RebaselineReason.NOT_STATED);
    }

    @TestFactory
    Stream<DynamicTest> every_stream_is_folded() {
        var streams = READ.stream()
                .collect(groupingBy(
                        DomainEventMessage::getAggregateIdentifier,
                        LinkedHashMap::new,
                        groupingBy(DomainEventMessage::getType)));
        assertThat(streams.values().stream()
                        .flatMap(types -> types.keySet().stream())
                        .collect(toSet()))
                .containsExactlyInAnyOrder(
                        "Review", "Finding", "Action", "Meeting", "Directory", "Policy", "Digest", "Watch");
        return streams.entrySet().stream()
                .flatMap(stream -> stream.getValue().entrySet().stream()
                        .map(type -> DynamicTest.dynamicTest(
                                stream.getKey(), () -> assertThatNoException().isThrownBy(() -> fold(type)))));
    }

    private static void fold(Map.Entry<String, List<DomainEventMessage<?>>> stream) {
        var events = stream.getValue();
        switch (stream.getKey()) {
            case "Action" -> ActionState.of(recorded(ActionEvent.class, events));
            case "Finding" -> FindingState.of(recorded(FindingEvent.class, events));
            case "Review" -> ReviewState.of(recorded(ReviewEvent.class, events));
            case "Directory" -> Directory.of(recorded(DirectoryEvent.class, events));
            case "Policy" -> Policy.of(recorded(PolicyEvent.class, events));
            case "Digest" -> {
                var digest = recorded(DigestEvent.class, events);
                var state = DigestState.begun(digest.getFirst());
                for (var next : digest.subList(1, digest.size())) state = state.then(next);
            }
            case "Meeting" -> MeetingState.of(recorded(MeetingEvent.class, events));
            case "Watch" -> {} // its state belongs to the side that decides
            default -> throw new IllegalStateException("no fold for " + stream.getKey());
        }
    }

    private static <E> List<Recorded<E>> recorded(Class<E> family, List<DomainEventMessage<?>> events) {
        return events.stream()
                .map(event -> new Recorded<>(
                        family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()))
                .toList();
    }

    private static void insert(JsonNode row, JdbcClient jdbc) {
        jdbc.sql("""
                        insert into domainevententry (globalindex, type, aggregateidentifier, sequencenumber, eventidentifier,
                        timestamp, payloadtype, payloadrevision, payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        row.path("globalindex").asLong(),
                        row.path("type").asString(),
                        row.path("aggregateidentifier").asString(),
                        row.path("sequencenumber").asLong(),
                        row.path("eventidentifier").asString(),
                        row.path("timestamp").asString(),
                        row.path("payloadtype").asString(),
                        row.path("payloadrevision").asString(),
                        row.path("payload").toString().getBytes(StandardCharsets.UTF_8),
                        row.path("metadata").toString().getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private static List<JsonNode> rows() {
        var json = JsonMapper.builder().build();
        try {
            return text().lines().map(json::readTree).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text() throws IOException {
        try (var file = Objects.requireNonNull(StoredLogTest.class.getResourceAsStream("log-of-0.1.0.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
