package org.throughline.standalone.example;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to the REST API of a running program. */
final class ThroughlineClient {

    private static final int ATTEMPTS_MAX = 10;
    private static final Duration WAIT_DEFAULT = Duration.ofSeconds(1);
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String login;

    ThroughlineClient(URI address, String user, String password) {
        this.address = address;
        this.login =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The answer of the program.
     *
     * @param again whether it was recorded before
     */
    record Answer(String id, boolean again) {}

    /**
     * Sends one decision and retries while the program is busy.
     *
     * @param where the place in the files, for the message of a refusal
     * @throws InTheWay if the request is refused or the program cannot be reached
     */
    Answer post(String path, JsonNode body, String key, String where) throws InterruptedException {
        var answer = sent(path, body, key);
        for (int attempt = 1; isBusy(answer) && attempt < ATTEMPTS_MAX; attempt++) {
            Thread.sleep(wait(answer));
            answer = sent(path, body, key);
        }
        if (answer.statusCode() / 100 == 2)
            return new Answer(
                    id(answer),
                    answer.headers()
                            .firstValue("Idempotency-Replayed")
                            .map(Boolean::parseBoolean)
                            .orElse(false));
        throw new LoadFailedException(where + " is refused (" + answer.statusCode() + "): " + reason(answer.body()));
    }

    private HttpResponse<String> sent(String path, JsonNode body, String key) throws InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", login)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
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

    private String id(HttpResponse<String> answer) {
        try {
            var id = JSON.readTree(answer.body()).path("id").asString("");
            if (!id.isEmpty()) return id;
        } catch (JacksonException notJson) {
            // reported below
        }
        throw new LoadFailedException("What answers at " + address + " is not Throughline: it gave no id.");
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
