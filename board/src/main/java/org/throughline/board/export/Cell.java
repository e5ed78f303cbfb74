package org.throughline.board.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
        return switch (value) {
            case CharSequence text -> text.toString();
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case Enum<?> one -> one.name();
            case LocalDate day -> day.toString();
            case Instant moment -> moment.toString();
            case Collection<?> all -> all.stream().map(this::text).collect(Collectors.joining(BETWEEN));
            default -> text(json.<JsonNode>valueToTree(value));
        };
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
