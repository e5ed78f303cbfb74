package org.throughline.board.export;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of a value in a table. */
final class Cell {

    private static final String BETWEEN = "; ";

    private final JsonMapper json;

    Cell(JsonMapper json) {
        this.json = json;
    }

    /** As JSON has it; the entries of a list, and of an entry with fields those that are texts. */
    String text(Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean
                ? value.toString()
                : text(json.<JsonNode>valueToTree(value));
    }

    private static String text(JsonNode cell) {
        if (cell.isArray()) return cell.valueStream().map(Cell::text).collect(Collectors.joining(BETWEEN));
        if (cell.isObject())
            return cell.valueStream()
                    .filter(part -> part.isValueNode() && !part.isNull())
                    .map(Cell::text)
                    .collect(Collectors.joining(", "));
        return cell.asString();
    }
}
