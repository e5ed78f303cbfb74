package org.throughline.standalone.question;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.platform.commandline.Table;
import tools.jackson.databind.JsonNode;

/** The facts about one thing, one a line under its name; a fact that is not there is left out. */
final class Facts {

    private static final String LINE = "%-18s %s%n";

    private final JsonNode thing;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private Facts(JsonNode thing) {
        this.thing = thing;
    }

    static Facts of(JsonNode thing) {
        return new Facts(thing);
    }

    Facts fact(String name, String place) {
        var text = printed(thing.at(place));
        if (!text.isEmpty()) facts.put(name, text);
        return this;
    }

    void print(PrintWriter out) {
        facts.forEach((name, value) -> out.printf(LINE, name, value));
    }

    static String printed(JsonNode value) {
        return Table.printable(Field.text(value));
    }
}
