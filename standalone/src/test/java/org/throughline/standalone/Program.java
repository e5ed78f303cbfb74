package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.clock.MachineClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program, started once for all tests that ask it something over HTTP, with the demonstration's users. */
public final class Program {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Path data;

    /** Where the program says it is reached. */
    public static final String PUBLIC = "https://throughline.example.org";

    /** Where a test starts the OpenID Connect provider, which the program asks at each sign-in with it. */
    public static final URI PROVIDER = URI.create("http://127.0.0.1:" + freePort());

    static final ConfigurableApplicationContext RUNNING = start();

    private Program() {}

    private static int freePort() {
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return port.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ConfigurableApplicationContext start() {
        try {
            data = Files.createTempDirectory("throughline");
            return start(data);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Another program with an empty record, for a test that closes it. */
    public static ConfigurableApplicationContext another() {
        try {
            return start(Files.createTempDirectory("another"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Another program with an empty record, whose clock shows this moment now and goes on from it. */
    public static ConfigurableApplicationContext at(Instant moment) {
        var clock = new MachineClock(Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), moment)));
        var program = new SpringApplicationBuilder(StandaloneApplication.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("days", MachineClock.class, () -> clock));
        try {
            return start(
                    program,
                    Files.createTempDirectory("another"),
                    "--throughline.clock.database-apart-max=0",
                    "--throughline.clock.ahead-max=4000d");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Another program on data that is there. */
    static ConfigurableApplicationContext on(Path data, String... settings) {
        return start(new SpringApplicationBuilder(StandaloneApplication.class), data, settings);
    }

    private static ConfigurableApplicationContext start(Path data) {
        return start(new SpringApplicationBuilder(StandaloneApplication.class), data);
    }

    private static ConfigurableApplicationContext start(
            SpringApplicationBuilder program, Path data, String... settings) {
        var context = program.profiles("demo")
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--throughline.disk.full-for=1s",
                                        "--throughline.links=" + PUBLIC,
                                        "--throughline.openid.issuer=" + PROVIDER,
                                        "--throughline.openid.client-secret=secret-of-the-client",
                                        "--throughline.openid.name=a Harbour account",
                                        "--throughline.openid.login-claim=throughline_login",
                                        "--throughline.data=" + data),
                                Stream.of(settings))
                        .toArray(String[]::new));
        Awaitility.await()
                .pollInSameThread() // another thread would wait for this class to be initialised
                .atMost(Duration.ofSeconds(60))
                .until(() -> send("GET", "auditor", "/actuator/health/readiness", "", context)
                                .statusCode()
                        == 200);
        return context;
    }

    /** Where it keeps everything. */
    public static Path data() {
        return data;
    }

    /** Asks another program a question that is expected to be answered. */
    public static JsonNode ask(ConfigurableApplicationContext another, String path) {
        var answer = send("GET", "auditor", path, "", another);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return tree(answer);
    }

    public static URI address() {
        return address(RUNNING);
    }

    public static <T> T bean(Class<T> type) {
        return RUNNING.getBean(type);
    }

    public static <T> T bean(String name, Class<T> type) {
        return RUNNING.getBean(name, type);
    }

    public static long events() {
        return RUNNING.getBean(JdbcClient.class)
                .sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
    }

    static HttpResponse<String> post(String user, String path, String body, String... headers) {
        return send("POST", user, path, body, RUNNING, headers);
    }

    static HttpResponse<String> put(String user, String path, String body) {
        return send("PUT", user, path, body, RUNNING);
    }

    public static HttpResponse<String> request(String method, String user, String path, String body) {
        return send(method, user, path, body, RUNNING);
    }

    public static HttpResponse<String> get(String user, String path) {
        return send("GET", user, path, "", RUNNING);
    }

    /** Records a decision that is expected to be taken, and returns what it was recorded on. */
    public static String decide(String user, String path, String body) {
        var answer = post(user, path, body);
        assertThat(answer.statusCode())
                .as("%s %s: %s", path, body, answer.body())
                .isIn(200, 201);
        return tree(answer).path("id").asString();
    }

    /** Asks a question that is expected to be answered. */
    public static JsonNode ask(String path) {
        var answer = get("auditor", path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return tree(answer);
    }

    /** How it answers a user with this password. */
    public static int statusOf(String user, String password, String path) {
        return send("GET", user, password, path, "", RUNNING).statusCode();
    }

    static JsonNode tree(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static HttpResponse<String> send(
            String method,
            String user,
            String path,
            String body,
            ConfigurableApplicationContext to,
            String... headers) {
        return send(method, user, user, path, body, to, headers);
    }

    static HttpResponse<String> send(
            String method,
            String user,
            String password,
            String path,
            String body,
            ConfigurableApplicationContext to,
            String... headers) {
        var login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address(to) + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .method(method, BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (path.startsWith("/api/")) DescribedApi.check(answer);
            return answer;
        } catch (IOException broken) {
            throw new IllegalStateException(path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static URI address(ConfigurableApplicationContext context) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }
}
