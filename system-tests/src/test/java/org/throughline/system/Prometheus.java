package org.throughline.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Prometheus with the configuration and the rules that operators get. Only the names of containers, the file of the secret and
 * the intervals are changed.
 */
final class Prometheus implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(30);
    private static final Path DEPLOY = Jar.project().resolve("deploy");

    /** What finds the containers, to the end of the file. */
    private static final Pattern FOUND = Pattern.compile("(?s) {4}#[^\\n]*\\n {4}dns_sd_configs:.*");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    private Prometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Collects from one program, every second. */
    static Prometheus collecting(Program program, String secret, Path directory) throws IOException {
        Files.createDirectories(directory);
        var given = Files.readString(DEPLOY.resolve("prometheus.yml"));
        var token = Files.writeString(directory.resolve("metrics_token"), secret);
        var changed = FOUND.matcher(given)
                .replaceFirst(
                        "    static_configs: [{targets: [\"" + program.address().getAuthority() + "\"]}]\n")
                .replace("/run/secrets/metrics_token", token.toString())
                .replace("interval: 15s", "interval: 1s");
        Files.writeString(directory.resolve("prometheus.yml"), changed);
        Files.copy(DEPLOY.resolve("alerts.yml"), directory.resolve("alerts.yml"));
        int port = freePort();
        var process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=series",
                        "--web.listen-address=127.0.0.1:" + port)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("prometheus.out").toFile())
                .start();
        var started = new Prometheus(process, URI.create("http://127.0.0.1:" + port));
        await().atMost(START_MAX).until(() -> {
            if (!process.isAlive())
                throw new IllegalStateException(Files.readString(directory.resolve("prometheus.out")));
            return started.isReady();
        });
        return started;
    }

    /** What a query finds now: for each series its labels and its value. */
    List<JsonNode> query(String expression) {
        var answer = ask("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (!answer.path("status").asString().equals("success"))
            throw new IllegalStateException(expression + ": " + answer);
        return answer.path("data").path("result").valueStream().toList();
    }

    /** The rules with the state of their last evaluation. */
    List<JsonNode> rules() {
        return ask("/api/v1/rules")
                .path("data")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private boolean isReady() {
        try {
            return send("/-/ready").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private JsonNode ask(String path) {
        return JsonMapper.shared().readTree(send(path).body());
    }

    private HttpResponse<String> send(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
