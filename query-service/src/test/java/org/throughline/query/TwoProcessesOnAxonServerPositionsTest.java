package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.throughline.board.BoardConfiguration;
import org.throughline.events.ActionId;
import org.throughline.query.QueryService.Running;

/**
 * Two processes that show, with the profile of Axon Server. In its place they read a log in memory, which has positions of the
 * same kind, and answers at once.
 */
class TwoProcessesOnAxonServerPositionsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static EmbeddedPostgres postgres;
    private static ViewServer views;
    private static EventStore log;
    private static ServletWebServerApplicationContext first;
    private static ServletWebServerApplicationContext second;

    /** A process on the stores that both have. */
    @EnableAutoConfiguration
    @Import({BoardConfiguration.class, QueryServiceConfiguration.class})
    static class Process {

        @Bean
        JdbcConnectionDetails names() {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "postgres";
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.getJdbcUrl("postgres", "postgres");
                }
            };
        }

        @Bean
        MongoConnectionDetails viewConnection() {
            return () -> new ConnectionString(views.address());
        }

        @Bean(destroyMethod = "")
        EventStore eventStore() {
            return log;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        views = new ViewServer();
        log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        first = process();
        second = process();
    }

    @AfterAll
    static void stop() throws IOException {
        second.close();
        first.close();
        views.stop();
        postgres.close();
    }

    private static ServletWebServerApplicationContext process() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Process.class)
                .profiles("axon-server")
                .run("--server.port=0", "--axon.axonserver.servers=127.0.0.1:1");
    }

    @Test
    void both_are_ready_and_show_the_same_and_say_that_they_have_read_the_log_to_its_end() {
        var action = showing(first).happened("both", 3).getFirst();
        assertThat(log.createHeadToken()).isInstanceOf(GlobalSequenceTrackingToken.class);

        for (var process : List.of(showing(first), showing(second))) {
            process.isReady();
            process.ask("/api/actions/" + action + "?atLeast=0");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(process.ask("/api/views").findValuesAsString("status"))
                            .isNotEmpty()
                            .containsOnly("CURRENT"));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(process.ask("/api/views").findValuesAsString("behind"))
                            .containsOnly("0"));
        }
    }

    @Test
    void a_view_is_rebuilt_and_both_change_over_to_it() {
        var action = showing(first).happened("rebuilt", 2).getLast();
        var processes = List.of(showing(first), showing(second));
        processes.forEach(Running::isReady);
        var old = processes.getFirst().version("actions");

        assertThat(showing(second).post("admin", "/api/views/actions/rebuild").statusCode())
                .isEqualTo(202);

        for (var process : processes) {
            await().atMost(SOON)
                    .until(() -> !process.version("actions").isEmpty()
                            && !process.version("actions").equals(old));
            process.ask("/api/actions/" + action + "?atLeast=0");
            process.isReady();
        }
    }

    @Test
    void a_stream_goes_on_after_the_id_that_a_client_had() throws Exception {
        var action = showing(first).happened("streamed", 1).getFirst();
        var heard = showing(second).lines("/api/stream?review=streamed&since=-1");

        assertThat(firstWith(heard, action)).contains(action.value());
    }

    private static String firstWith(Stream<String> lines, ActionId action) {
        try (lines) {
            return lines.filter(line -> line.startsWith("data:") && line.contains(action.value()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Running showing(ServletWebServerApplicationContext process) {
        return new Running(
                log,
                process.getBean(MongoDatabase.class),
                process.getWebServer().getPort());
    }
}
