package org.throughline.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a program that was written for one description of the API would miss or send wrongly under another, one sentence each. It
 * is what docs/client-developer.md promises not to change.
 */
final class BreakingChanges {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> between(JsonNode before, JsonNode after) {
        var changes = new BreakingChanges(before, after);
        changes.operations();
        return List.copyOf(changes.found);
    }

    private void operations() {
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var name = method.getValue().path("operationId").asString();
                    var now = after.path("paths").path(path.getKey()).path(method.getKey());
                    if (now.isMissingNode()) found.add(name + " is gone");
                    else operation(name, method.getValue(), now);
                }));
    }

    private void operation(String name, JsonNode then, JsonNode now) {
        if (!now.path("operationId").asString().equals(name))
            found.add(name + " is called " + now.path("operationId").asString());
        parameters(name, then, now);
        body(name + " request", then.path("requestBody"), now.path("requestBody"));
        then.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> answer(
                        name + " " + answer.getKey(),
                        resolved(before, answer.getValue()),
                        resolved(after, now.path("responses").path(answer.getKey()))));
    }

    private void parameters(String operation, JsonNode then, JsonNode now) {
        var known = parameters(before, then);
        var taken = parameters(after, now);
        known.forEach((name, parameter) -> {
            if (!taken.containsKey(name)) found.add(operation + " takes no " + name);
            else
                new SchemaChanges(before, after, SchemaChanges.Direction.SENT, found)
                        .compare(
                                operation + " " + name,
                                parameter.path("schema"),
                                taken.get(name).path("schema"));
        });
        taken.forEach((name, parameter) -> {
            if (isRequired(parameter) && !(known.containsKey(name) && isRequired(known.get(name))))
                found.add(operation + " requires " + name);
        });
    }

    private static Map<String, JsonNode> parameters(JsonNode description, JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> resolved(description, parameter))
                .collect(Collectors.toMap(
                        parameter -> parameter.path("in").asString() + " "
                                + parameter.path("name").asString(),
                        parameter -> parameter,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private void body(String where, JsonNode then, JsonNode now) {
        if (isRequired(now) && !isRequired(then)) found.add(where + " is required");
        content(where, then, now, SchemaChanges.Direction.SENT);
    }

    private void answer(String where, JsonNode then, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(where + " is not answered");
            return;
        }
        then.path("headers").properties().forEach(header -> {
            var kept = now.path("headers").path(header.getKey());
            if (kept.isMissingNode() || isRequired(header.getValue()) && !isRequired(kept))
                found.add(where + " promises no header " + header.getKey());
        });
        content(where, then, now, SchemaChanges.Direction.ANSWERED);
    }

    private void content(String where, JsonNode then, JsonNode now, SchemaChanges.Direction direction) {
        then.path("content").properties().forEach(media -> {
            var kept = now.path("content").path(media.getKey());
            if (kept.isMissingNode()) found.add(where + " is not " + media.getKey());
            else
                new SchemaChanges(before, after, direction, found)
                        .compare(where, media.getValue().path("schema"), kept.path("schema"));
        });
    }

    private static boolean isRequired(JsonNode described) {
        return described.path("required").asBoolean(false);
    }

    /** What a reference of a description refers to, or the same. */
    static JsonNode resolved(JsonNode description, JsonNode node) {
        return Stream.iterate(
                        node, at -> description.at(at.path("$ref").asString().substring(1)))
                .dropWhile(at -> at.has("$ref"))
                .findFirst()
                .orElseThrow();
    }
}
