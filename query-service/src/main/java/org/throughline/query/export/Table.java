package org.throughline.query.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as a table: columns named as in JSON, nested fields after a dot, lists in one cell.
 *
 * @param columns in the order in which JSON has them
 * @param rows a cell for each column; null where there is nothing
 */
record Table(List<String> columns, List<List<@Nullable JsonNode>> rows) {

    private static final String BETWEEN = "; ";

    static Table of(List<?> items, JsonMapper json) {
        var flat = items.stream()
                .map(item -> flat(json.<JsonNode>valueToTree(item)))
                .toList();
        var columns = new LinkedHashSet<String>();
        flat.forEach(row -> columns.addAll(row.keySet()));
        // What is missing in one row and an object in another has columns of its own only.
        columns.removeIf(column -> columns.stream().anyMatch(other -> other.startsWith(column + ".")));
        var rows = new ArrayList<List<@Nullable JsonNode>>(flat.size());
        for (var row : flat) {
            var cells = new ArrayList<@Nullable JsonNode>(columns.size());
            for (var column : columns) cells.add(row.get(column));
            rows.add(cells);
        }
        return new Table(List.copyOf(columns), rows);
    }

    private static Map<String, @Nullable JsonNode> flat(JsonNode item) {
        var cells = new LinkedHashMap<String, @Nullable JsonNode>();
        flatten("", item, cells);
        return cells;
    }

    private static void flatten(String name, JsonNode node, Map<String, @Nullable JsonNode> into) {
        if (node.isObject())
            node.forEachEntry((field, value) -> flatten(name.isEmpty() ? field : name + "." + field, value, into));
        else into.put(name, node.isNull() ? null : node);
    }

    /** The text of a cell: the entries of a list, and of an entry with parts those that are texts. */
    static String text(JsonNode cell) {
        if (cell.isArray()) return cell.valueStream().map(Table::text).collect(Collectors.joining(BETWEEN));
        if (cell.isObject())
            return cell.valueStream()
                    .filter(part -> part.isValueNode() && !part.isNull())
                    .map(Table::text)
                    .collect(Collectors.joining(", "));
        return cell.asString();
    }
}
