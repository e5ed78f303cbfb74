package org.throughline.standalone;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares two schemas of JSON Schema 2020-12 as far as the API uses it. What clients send must still be taken; what they are
 * answered must be what they know, but for new fields and new values of an enumeration.
 */
final class SchemaChanges {

    enum Direction {
        SENT,
        ANSWERED
    }

    private static final List<String> AT_MOST = List.of("maximum", "maxLength", "maxItems");
    private static final List<String> AT_LEAST = List.of("minimum", "minLength", "minItems");

    private final JsonNode before;
    private final JsonNode after;
    private final Direction direction;
    private final List<String> found;
    private final Set<String> compared = new HashSet<>();

    SchemaChanges(JsonNode before, JsonNode after, Direction direction, List<String> found) {
        this.before = before;
        this.after = after;
        this.direction = direction;
        this.found = found;
    }

    void compare(String where, JsonNode thenReferred, JsonNode nowReferred) {
        if (thenReferred.has("$ref")
                && !compared.add(thenReferred.path("$ref").asString() + " "
                        + nowReferred.path("$ref").asString())) return;
        var then = BreakingChanges.resolved(before, thenReferred);
        var now = BreakingChanges.resolved(after, nowReferred);
        types(where, then, now);
        values(where, then, now);
        if (direction == Direction.SENT) limits(where, then, now);
        fields(where, then, now);
        alternatives(where, then, now);
        if (then.has("items")) compare(where + "[]", then.path("items"), now.path("items"));
        if (then.path("additionalProperties").isObject())
            compare(where + ".*", then.path("additionalProperties"), now.path("additionalProperties"));
    }

    private void types(String where, JsonNode then, JsonNode now) {
        var known = strings(then.path("type"));
        var taken = strings(now.path("type"));
        var isKept = direction == Direction.SENT
                ? taken.isEmpty() || !known.isEmpty() && taken.containsAll(known)
                : known.isEmpty() || !taken.isEmpty() && known.containsAll(taken);
        if (!isKept) found.add("%s is %s and was %s".formatted(where, taken, known));
        var format = then.path("format").asString("");
        var other = now.path("format").asString("");
        if (!format.equals(other)) found.add("%s has the format '%s' and had '%s'".formatted(where, other, format));
    }

    /** Answers may have new values: a client treats one that it does not know as such. */
    private void values(String where, JsonNode then, JsonNode now) {
        if (direction == Direction.ANSWERED || !now.has("enum")) return;
        var refused = strings(then.path("enum"));
        refused.removeAll(strings(now.path("enum")));
        if (!then.has("enum")) found.add(where + " takes only " + strings(now.path("enum")));
        else if (!refused.isEmpty()) found.add(where + " takes no " + refused);
    }

    private void limits(String where, JsonNode then, JsonNode now) {
        for (var limit : AT_MOST)
            if (now.has(limit) && now.path(limit).asDouble() < then.path(limit).asDouble(Double.POSITIVE_INFINITY))
                found.add(where + " has a lower " + limit);
        for (var limit : AT_LEAST)
            if (now.has(limit) && now.path(limit).asDouble() > then.path(limit).asDouble(Double.NEGATIVE_INFINITY))
                found.add(where + " has a higher " + limit);
        if (now.has("pattern") && !now.path("pattern").equals(then.path("pattern")))
            found.add(where + " has another pattern");
    }

    private void fields(String where, JsonNode then, JsonNode now) {
        var required = strings(now.path("required"));
        var wasRequired = strings(then.path("required"));
        then.path("properties").properties().forEach(field -> {
            var kept = now.path("properties").path(field.getKey());
            if (kept.isMissingNode()) found.add(where + " has no field " + field.getKey());
            else compare(where + "." + field.getKey(), field.getValue(), kept);
        });
        var changed = new TreeSet<>(direction == Direction.SENT ? required : wasRequired);
        changed.removeAll(direction == Direction.SENT ? wasRequired : required);
        if (changed.isEmpty()) return;
        found.add(where + (direction == Direction.SENT ? " requires " : " may lack ") + changed);
    }

    /** An alternative is known by what it refers to, or by its type. */
    private void alternatives(String where, JsonNode then, JsonNode now) {
        for (var kind : List.of("oneOf", "anyOf")) {
            var known = alternatives(then.path(kind));
            var taken = alternatives(now.path(kind));
            var unknown = new TreeSet<>(direction == Direction.SENT ? known : taken);
            unknown.removeAll(direction == Direction.SENT ? taken : known);
            if (!unknown.isEmpty() && !(direction == Direction.ANSWERED && then.has("discriminator")))
                found.add(where + (direction == Direction.SENT ? " cannot be " : " can be ") + unknown);
            then.path(kind)
                    .valueStream()
                    .filter(one -> one.has("$ref") && taken.contains(alternative(one)))
                    .forEach(one -> compare(where, one, one));
        }
    }

    private static Set<String> alternatives(JsonNode schemas) {
        return schemas.valueStream().map(SchemaChanges::alternative).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String alternative(JsonNode schema) {
        return schema.path("$ref").asString(schema.path("type").toString()).replace("#/components/schemas/", "");
    }

    /** A text, or each of several; none for what is not there. */
    private static Set<String> strings(JsonNode node) {
        var all = new TreeSet<String>();
        if (node.isString()) all.add(node.asString());
        node.valueStream().forEach(value -> all.add(value.asString()));
        return all;
    }
}
