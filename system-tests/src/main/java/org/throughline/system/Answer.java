package org.throughline.system;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Throughline answered, read to its end.
 *
 * @param headers by their names in lower case
 */
public record Answer(int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Whether a decision is recorded. */
    public boolean taken() {
        return status == 200 || status == 201;
    }

    /** Whether the answer says in so many words that it comes later, and when to ask again. */
    public boolean isForLater() {
        return (status == 503 || status == 429) && header("Retry-After").isPresent() && isProblem();
    }

    public boolean isProblem() {
        return header("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }
}
