package org.throughline.standalone.example;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.throughline.standalone.connection.Connection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends requests to the REST API of a running program. */
final class ThroughlineClient {

    private static final int ATTEMPTS_MAX = 10;
    private static final Duration WAIT_DEFAULT = Duration.ofSeconds(1);
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String authorization;

    /**
     * @param authorization the header with which the user of the command signs in
     */
    ThroughlineClient(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /**
     * The answer of the program.
     *
     * @param again whether it was recorded before
     */
    record Answer(String id, long version, boolean again) {}

    /**
     * Sends one decision and retries while the program is busy.
     *
     * @param by the login that sends it, whose password is its name, as in the demo profile; empty for the user of the command
     * @param where the place in the files, for the message of a refusal
     * @throws LoadFailedException if the request is refused or the program cannot be reached
     */
    Answer post(String by, String path, JsonNode body, String key, String where) throws InterruptedException {
        var request = request(by, path).header("Idempotency-Key", key).POST(publisher(body));
        var answer = accepted(request.build(), where);
        var recorded = tree(answer);
        if (!recorded.isObject())
            throw new LoadFailedException("What answers at " + address + " is not Throughline: it gave no identifier.");
        return new Answer(
                recorded.path("id").asString(""),
                recorded.path("version").asLong(),
                answer.headers()
                        .firstValue("Idempotency-Replayed")
                        .map(Boolean::parseBoolean)
                        .orElse(false));
    }

    /** Sends what can be sent again without harm, such as a mail address. */
    void put(String by, String path, JsonNode body, String where) throws InterruptedException {
        accepted(request(by, path).PUT(publisher(body)).build(), where);
    }

    /** Asks a question; null if what it asks about is unknown. */
    @Nullable
    JsonNode get(String path) throws InterruptedException {
        var answer = answered(request("", path).GET().build());
        if (answer.statusCode() == 404) return null;
        if (answer.statusCode() / 100 != 2)
            throw new LoadFailedException(path + " is refused (" + answer.statusCode() + "): " + reason(answer.body()));
        return tree(answer);
    }

    private HttpResponse<String> accepted(HttpRequest request, String where) throws InterruptedException {
        var answer = answered(request);
        if (answer.statusCode() / 100 == 2) return answer;
        throw new LoadFailedException(where + " is refused (" + answer.statusCode() + "): " + reason(answer.body()));
    }

    private HttpResponse<String> answered(HttpRequest request) throws InterruptedException {
        var answer = sent(request);
        for (int attempt = 1; isBusy(answer) && attempt < ATTEMPTS_MAX; attempt++) {
            Thread.sleep(wait(answer));
            answer = sent(request);
        }
        return answer;
    }

    private HttpRequest.Builder request(String by, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", by.isEmpty() ? authorization : Connection.basic(by, by))
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher publisher(JsonNode body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private HttpResponse<String> sent(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (ConnectException unreachable) {
            throw new LoadFailedException(
                    "No program answers at " + address + ". Start the program first, or give --server=URL.");
        } catch (IOException broken) {
            throw new LoadFailedException(
                    "The connection to " + address + " broke (" + broken + "). Load again: nothing is recorded twice.");
        }
    }

    private static boolean isBusy(HttpResponse<String> answer) {
        return answer.statusCode() == 429 || answer.statusCode() == 503;
    }

    /** The wait that the program asks for in seconds, up to a maximum. Dates in the header are ignored. */
    private static Duration wait(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(asked -> asked.matches("\\d{1,4}"))
                .map(asked -> Duration.ofSeconds(Long.parseLong(asked)))
                .filter(asked -> asked.compareTo(WAIT_MAX) <= 0)
                .orElse(WAIT_DEFAULT);
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String reason(String body) {
        JsonNode problem;
        try {
            problem = JSON.readTree(body);
        } catch (JacksonException notJson) {
            return "no reason given";
        }
        if (!problem.isObject()) return "no reason given";
        var reason = new StringBuilder(problem.path("detail").asString("no reason given"));
        for (var violation : problem.path("violations"))
            reason.append("; ")
                    .append(violation.path("field").asString())
                    .append(' ')
                    .append(violation.path("message").asString());
        return reason.toString();
    }
}
