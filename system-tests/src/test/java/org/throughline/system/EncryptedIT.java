package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The two documented ways to TLS: a key store, and nginx before the program. */
class EncryptedIT {

    private static final String PASSWORD = "of the key store";
    private static final Pattern SETTINGS = Pattern.compile("```\n(server:.*?)```", Pattern.DOTALL);

    @RegisterExtension
    static final ProgramLogs LOGS = new ProgramLogs(EncryptedIT.class);

    @TempDir
    static Path directory;

    private static SSLContext trusting;

    @BeforeAll
    static void make_a_certificate() throws IOException, GeneralSecurityException {
        trusting = Certificate.make(directory).trusting();
    }

    @AfterAll
    static void no_server_is_left_behind() {
        LogServer.on(Launch.data(directory)).ifPresent(LogServer::stop);
    }

    @Test
    void a_key_store_as_documented_gives_https() throws Exception {
        Nginx.run(
                directory,
                with(
                        List.of("openssl", "pkcs12", "-export", "-in", "fullchain.pem", "-inkey", "privkey.pem"),
                        "-out",
                        "throughline.p12",
                        "-passout",
                        "pass:" + PASSWORD));
        var documented = SETTINGS.matcher(Files.readString(Jar.project().resolve("docs/operator/tls.md")));
        assertThat(documented.find()).isTrue();
        Files.writeString(
                directory.resolve("tls.yml"),
                documented
                        .group(1)
                        .replace(
                                "address: 0.0.0.0",
                                "address: 127.0.0.1") // demonstration users are for this machine only
                        .replace("THE_PASSWORD_OF_THE_KEY_STORE", PASSWORD)
                        .replace("file:throughline.p12", "file:" + directory.resolve("throughline.p12")));
        var launch = Launch.standalone(directory)
                .printingTo(LOGS.directory())
                .forAShortLife()
                .with("--spring.config.additional-location=file:" + directory.resolve("tls.yml"));
        try (var program = launch.start();
                var client = HttpClient.newBuilder().sslContext(trusting).build()) {
            int port = program.address().getPort();
            awaitReady(client, port);

            var answer = ask(client, port, "/api/reviews");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(speaking("TLSv1.2", port)).isEqualTo("TLSv1.2");
            assertThat(plain(port, "GET /api/reviews HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    .doesNotContain(" 200 ");
            assertThat(asAdministrator(client, port, "/actuator/health"))
                    .as("it expires within two days")
                    .contains("\"certificates\":{", "The certificate of the bundle throughline expires on");
            assertThat(asAdministrator(client, port, "/actuator/prometheus"))
                    .contains("ssl_chain_expiry_seconds{bundle=\"throughline\"");
        }
    }

    @Test
    void nginx_as_documented_gives_https() throws Exception {
        var launch = Launch.standalone(directory.resolve("behind"))
                .printingTo(LOGS.directory())
                .forAShortLife()
                .with("--throughline.proxies=127.0.0.1,::1");
        Files.createDirectories(directory.resolve("behind"));
        try (var program = launch.start().awaitReady();
                var nginx = Nginx.start(directory, program.address().getPort());
                var client = HttpClient.newBuilder().sslContext(trusting).build()) {
            int port = nginx.tlsPort();

            var answer = ask(client, port, "/v3/api-docs", "Accept-Encoding", "gzip", "X-Forwarded-Proto", "http");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as("the program knows that it is reached over TLS")
                    .isPresent();

            assertThat(decide(client, port, "x".repeat(1_100_000)).statusCode()).isEqualTo(413);
            assertThat(decide(client, port, "x".repeat(1_100_000)).body()).contains("/problems/body-too-large");
            assertThat(decide(client, port, "{}").statusCode()).isEqualTo(400);
            assertThat(form(client, port, "x".repeat(1_100_000)).statusCode())
                    .as("a form of a page can bring a file")
                    .isNotEqualTo(413);
            assertThat(ask(client, port, "/actuator/prometheus").statusCode()).isEqualTo(404);
            assertThat(ask(client, port, "/api/unknown").body()).contains("/problems/unknown");
            assertStreamIsNotHeldBack(client, port);

            assertThatThrownBy(() -> client.send(
                            HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/"))
                                    .build(),
                            BodyHandlers.discarding()))
                    .as("a name that is not ours")
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(plain(nginx.plainPort(), "GET /a HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
                    .isEmpty();
            assertThat(plain(nginx.plainPort(), "GET /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .contains(" 301 ", "Location: https://localhost/a");

            assertThat(plain(
                            program.address().getPort(),
                            "GET /api/reviews HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.1\r\n"
                                    + "Connection: close\r\n\r\n"))
                    .as("another machine over plain HTTP")
                    .contains(" 403 ", "/problems/connection-is-not-encrypted");
        }
        LogServer.on(Launch.data(directory.resolve("behind"))).ifPresent(LogServer::stop);
    }

    /** The first line is sent when a stream is opened; nginx would hold it back until more has come. */
    private static void assertStreamIsNotHeldBack(HttpClient client, int port)
            throws IOException, InterruptedException {
        var stream = client.send(request(port, "/api/stream").GET().build(), BodyHandlers.ofInputStream());
        try (var body = stream.body()) {
            assertThat(new String(body.readNBytes(3), StandardCharsets.UTF_8)).isEqualTo("id:");
        }
    }

    private static void awaitReady(HttpClient client, int port) {
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            try {
                return ask(client, port, "/actuator/health/readiness").statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private static HttpResponse<String> ask(HttpClient client, int port, String path, String... headers)
            throws IOException, InterruptedException {
        var request = request(port, path).GET();
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String asAdministrator(HttpClient client, int port, String path)
            throws IOException, InterruptedException {
        var request = request(port, path).setHeader("Authorization", Session.credentials("admin"));
        return client.send(request.GET().build(), BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> decide(HttpClient client, int port, String body)
            throws IOException, InterruptedException {
        return client.send(
                request(port, "/api/reviews")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> form(HttpClient client, int port, String body)
            throws IOException, InterruptedException {
        return client.send(
                request(port, "/files")
                        .setHeader("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", Session.credentials("secretary"))
                .header("Content-Type", "application/json");
    }

    private static String speaking(String protocol, int port) throws IOException, InterruptedException {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        try (var client = HttpClient.newBuilder()
                .sslContext(trusting)
                .sslParameters(parameters)
                .build()) {
            return ask(client, port, "/api/reviews").sslSession().orElseThrow().getProtocol();
        }
    }

    private static String plain(int port, String request) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static List<String> with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toList();
    }
}
