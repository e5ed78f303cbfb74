package org.throughline.standalone;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields of an answer by their names after dots. */
final class Fields {

    private Fields() {}

    /** Lists are one field; so is what is missing. */
    static void of(String name, JsonNode node, Set<String> into) {
        if (node.isObject())
            node.forEachEntry((field, value) -> of(name.isEmpty() ? field : name + "." + field, value, into));
        else if (!node.isNull()) into.add(name);
    }
}
