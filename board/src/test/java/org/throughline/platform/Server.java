package org.throughline.platform;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.throughline.platform.sealing.NamesKey;
import org.throughline.platform.toy.ToyApplication;

/** The toy application, started for real and asked over HTTP. */
public final class Server implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ServletWebServerApplicationContext context;

    private Server(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static Server start(String database, String... arguments) {
        var all = new ArrayList<>(List.of(
                "--spring.config.import=classpath:throughline-defaults.yml,classpath:board.yml",
                "--spring.datasource.url=" + database,
                "--throughline.names.key=" + NamesKey.OF_TESTS,
                "--server.port=0"));
        all.addAll(List.of(arguments));
        return new Server((ServletWebServerApplicationContext)
                SpringApplication.run(ToyApplication.class, all.toArray(String[]::new)));
    }

    public static Server startDemo() {
        return start(Postgres.newDatabase(), "--throughline.access.demo-users=true");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ServletWebServerApplicationContext context() {
        return context;
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Content-Type", "application/json");
    }

    public HttpRequest.Builder as(String user, String path) {
        return as(user, user, path);
    }

    public HttpRequest.Builder as(String user, String password, String path) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + credentials);
    }

    public HttpResponse<String> get(String user, String path) {
        return send(as(user, path).GET());
    }

    public HttpResponse<String> post(String user, String path, String body) {
        return post(user, path, BodyPublishers.ofString(body));
    }

    public HttpResponse<String> post(String user, String path, BodyPublisher body) {
        return send(as(user, path).POST(body));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For requests that no HTTP library would send. */
    public String sendRaw(String request) {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
