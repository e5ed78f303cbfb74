package org.throughline.standalone.question;

import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads fields of an answer as words for people. */
final class Field {

    private Field() {}

    /**
     * A field by its place, such as {@code /owner/name}; empty if it is null or not there.
     *
     * @param place a JSON Pointer (RFC 6901)
     */
    static Function<JsonNode, String> at(String place) {
        return row -> text(row.at(place));
    }

    /** The first of two fields that is there. */
    static Function<JsonNode, String> firstOf(String place, String otherwise) {
        return row -> {
            var first = text(row.at(place));
            return first.isEmpty() ? text(row.at(otherwise)) : first;
        };
    }

    /** A number of days that is not 0. */
    static Function<JsonNode, String> days(String place) {
        return row -> row.at(place).asLong(0) == 0 ? "" : text(row.at(place));
    }

    /** A field of each entry of a list. */
    static Function<JsonNode, String> all(String list, String place) {
        return row -> row.at(list).valueStream().map(at(place)).collect(Collectors.joining(" "));
    }

    static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }
}
