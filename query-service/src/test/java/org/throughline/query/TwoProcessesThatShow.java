package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.throughline.board.BoardConfiguration;
import org.throughline.query.QueryService.Running;

/** Two processes that show, with the profile of Axon Server, on stores that both have. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class TwoProcessesThatShow {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Of names of reviews, because the log may have those of earlier tests. */
    private final String prefix =
            "two-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    private EmbeddedPostgres postgres;
    private ViewServer views;
    private ServletWebServerApplicationContext first;
    private ServletWebServerApplicationContext second;

    @EnableAutoConfiguration
    @Import({BoardConfiguration.class, QueryServiceConfiguration.class})
    static class Process {}

    /** A process on the log. */
    abstract SpringApplicationBuilder process();

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        views = new ViewServer();
        first = started();
        second = started();
    }

    @AfterAll
    void stop() throws IOException {
        if (second != null) second.close();
        if (first != null) first.close();
        if (views != null) views.stop();
        if (postgres != null) postgres.close();
    }

    private ServletWebServerApplicationContext started() {
        return (ServletWebServerApplicationContext) process()
                .profiles("axon-server")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.mongodb.uri=" + views.address() + "/two");
    }

    @Test
    void both_are_ready_and_say_that_they_have_read_the_log_to_its_end() {
        var action = showing(first).happened(prefix + "both", 3).getFirst();

        for (var process : List.of(showing(first), showing(second))) {
            process.isReady();
            process.ask("/api/actions/" + action + "?atLeast=0");
            await().atMost(SOON).untilAsserted(() -> {
                var all = process.ask("/api/views");
                assertThat(all.findValuesAsString("status")).isNotEmpty().containsOnly("CURRENT");
                assertThat(all.findValuesAsString("behind")).containsOnly("0");
            });
        }
        assertThat(log().createHeadToken()).isInstanceOf(GlobalSequenceTrackingToken.class);
    }

    @Test
    void a_view_is_rebuilt_and_both_change_over_to_it() {
        var action = showing(first).happened(prefix + "rebuilt", 2).getLast();
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
    void a_stream_begins_at_the_place_that_a_client_names() throws Exception {
        var action = showing(first).happened(prefix + "streamed", 1).getFirst();

        try (var lines = showing(second).lines("/api/stream?review=" + prefix + "streamed&since=-1")) {
            assertThat(lines.filter(line -> line.startsWith("data:")).anyMatch(line -> line.contains(action.value())))
                    .isTrue();
        }
    }

    private EventStore log() {
        return first.getBean(EventStore.class);
    }

    private Running showing(ServletWebServerApplicationContext process) {
        return new Running(
                log(),
                process.getBean(MongoDatabase.class),
                process.getWebServer().getPort());
    }
}
