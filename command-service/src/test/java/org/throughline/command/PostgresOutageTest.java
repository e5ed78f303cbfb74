package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.commandservice.CommandServiceApplication;

/** A log that goes away or hangs is told to whoever decides, nothing is half done, and service returns by itself. */
class PostgresOutageTest {

    private static final String METRICS_TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path directory;

    int port;
    EmbeddedPostgres postgres;
    ConfigurableApplicationContext service;
    final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = startPostgres();
        service = new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.config.name=command-service")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--spring.datasource.hikari.validation-timeout=500",
                        "--spring.datasource.hikari.data-source-properties.socketTimeout=2",
                        "--throughline.names.key=dGVzdHMtb25seS1uYW1lcy1rZXktb2YtMzItYnl0ZXM=",
                        "--throughline.metrics.token=" + METRICS_TOKEN,
                        "--throughline.health.look=500ms",
                        "--throughline.access.demo-users=true");
        assertThat(register("before").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        postgres.close();
    }

    @Test
    void while_it_is_stopped_decisions_are_refused_for_now_and_afterwards_taken() throws IOException {
        postgres.close();
        isRefusedForNow(register("meanwhile"));
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(metrics())
                        .as("metrics are answered, and tell of it")
                        .contains("throughline_health{component=\"db\"} 2.0", "throughline_ready 0.0"));

        postgres = startPostgres();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
        assertThat(register("before").body()).contains("/problems/review-is-new");
        assertThat(register("meanwhile").statusCode()).isEqualTo(201);
    }

    @Test
    void while_it_hangs_decisions_are_refused_in_time_and_afterwards_taken() throws Exception {
        signal("STOP");
        try {
            isRefusedForNow(register("hanging"));
        } finally {
            signal("CONT");
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> register("afterwards").statusCode() == 201);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    private String metrics() {
        return send(request("/actuator/prometheus").header("Authorization", "Bearer " + METRICS_TOKEN))
                .body();
    }

    private void isRefusedForNow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).containsAnyOf("/problems/store-is-unavailable", "/problems/outcome-is-unknown");
    }

    private EmbeddedPostgres startPostgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    /** To the server and everybody it has started, since each connection has a process of its own. */
    private void signal(String signal) throws Exception {
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        for (var process :
                Stream.concat(Stream.of(server), server.descendants()).toList())
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
    }

    private HttpResponse<String> register(String review) {
        var login = Base64.getEncoder().encodeToString("secretary:secretary".getBytes(StandardCharsets.UTF_8));
        return send(request("/api/reviews")
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CommandServiceStoryTest.registration(review))));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
