package org.throughline.system;

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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Executors;

/** A user of the demonstration, whose password is the same as the name, asking one program over HTTP. */
public final class Session {

    private static final Duration ANSWER_MAX = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final URI address;
    private final String user;

    Session(URI address, String user) {
        this.address = address;
        this.user = user;
    }

    /** Asks a question. An answer that does not come is an {@link UncheckedIOException}. */
    public Answer ask(String path) {
        return send(request(path).GET());
    }

    /** Asks for a decision; headers are names and values in turn. */
    public Answer decide(String path, String body, String... headers) {
        var request = request(path).POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        return send(request);
    }

    /** Puts a body in the place of what is there. */
    public Answer put(String path, String body) {
        return send(request(path).PUT(BodyPublishers.ofString(body)));
    }

    /** Asks without logging in. */
    Answer askUnknown(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER_MAX)
                .GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", credentials(user))
                .header("Content-Type", "application/json")
                .timeout(ANSWER_MAX);
    }

    static String credentials(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    static Answer answer(HttpResponse<String> response) {
        var headers = new LinkedHashMap<String, String>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Answer(response.statusCode(), headers, response.body());
    }
}
