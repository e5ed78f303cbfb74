package org.throughline.command;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.axonserver.AxonServerDouble;
import org.throughline.commandservice.CommandServiceApplication;

/** Two command services on one PostgreSQL and one {@link AxonServerDouble}. */
final class AxonServerServices implements AutoCloseable {

    static final String ONE = "one", TWO = "two";

    final AxonServerDouble axonServer = new AxonServerDouble();
    private final EmbeddedPostgres postgres;
    final ConfigurableApplicationContext one, two;
    private final HttpClient http = HttpClient.newHttpClient();

    AxonServerServices() throws IOException {
        postgres = EmbeddedPostgres.start();
        one = start(ONE);
        two = start(TWO);
        ready(one);
        ready(two);
    }

    private ConfigurableApplicationContext start(String name) {
        return new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.config.name=command-service")
                .profiles("axon-server")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--throughline.names.key=dGVzdHMtb25seS1uYW1lcy1rZXktb2YtMzItYnl0ZXM=",
                        "--throughline.access.demo-users=true",
                        "--throughline.alerts.enabled=false",
                        "--axon.axonserver.servers=" + axonServer.address(),
                        "--axon.axonserver.component-name=" + name,
                        "--axon.axonserver.client-id=" + name,
                        "--axon.axonserver.commit-timeout=1500",
                        "--axon.axonserver.reconnect-interval=200");
    }

    /** Waits until this service takes decisions. */
    void ready(ConfigurableApplicationContext service) {
        await().atMost(Duration.ofMinutes(2)).until(() -> readiness(service) == 200);
    }

    int readiness(ConfigurableApplicationContext service) {
        return send(request(service, "/actuator/health/readiness").GET()).statusCode();
    }

    /** As the secretary. */
    HttpResponse<String> post(
            ConfigurableApplicationContext service,
            String path,
            String body,
            @Nullable String ifMatch,
            @Nullable String key) {
        var request = request(service, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (ifMatch != null) request.header("If-Match", ifMatch);
        if (key != null) request.header("Idempotency-Key", key);
        return send(request);
    }

    HttpResponse<String> get(ConfigurableApplicationContext service, String path) {
        return send(request(service, path).GET());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        var login = Base64.getEncoder().encodeToString("secretary:secretary".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path))
                .header("Authorization", "Basic " + login)
                .timeout(Duration.ofSeconds(90));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() throws IOException {
        two.close();
        one.close();
        axonServer.close();
        postgres.close();
    }
}
