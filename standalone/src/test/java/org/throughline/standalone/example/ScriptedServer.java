package org.throughline.standalone.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that keeps idempotency keys as the real one does, and can be told to answer the next requests otherwise. */
final class ScriptedServer implements AutoCloseable {

    record Request(String path, String key, String body) {}

    record Reply(int status, String body, Map<String, String> headers) {}

    private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private final Map<String, String> idsByKey = new HashMap<>();
    final Deque<Reply> next = new ArrayDeque<>();
    final List<Request> requests = new ArrayList<>();

    ScriptedServer() throws IOException {
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int recorded() {
        return idsByKey.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(path, key, body));
        var reply = next.isEmpty() ? recorded(key) : next.removeFirst();
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Reply recorded(String key) {
        boolean again = idsByKey.containsKey(key);
        var id = idsByKey.computeIfAbsent(key, _ -> "id" + (idsByKey.size() + 1));
        return new Reply(
                201,
                "{\"id\": \"%s\", \"version\": 0}".formatted(id),
                again ? Map.of("Idempotency-Replayed", "true") : Map.of());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
