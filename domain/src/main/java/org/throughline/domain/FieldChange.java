package org.throughline.domain;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;
import org.throughline.events.StoredAs;

/**
 * A field that a correction changed.
 *
 * @param field its name in the stored event, parts after a dot: {@code owner.role}
 * @param before null if it was not stated
 * @param after null if it is not stated any more
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    private static final String TYPE = "type";

    /**
     * What differs between an event and the one that replaces it, in the order of the event's fields.
     *
     * @param right null if the event was retracted, which takes every field back
     */
    public static List<FieldChange> between(BoardEvent wrong, @Nullable BoardEvent right) {
        var before = fields(wrong);
        var after = right == null ? Map.<String, String>of() : fields(right);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        var changes = new ArrayList<FieldChange>();
        for (var name : names)
            if (!Objects.equals(before.get(name), after.get(name)))
                changes.add(new FieldChange(name, before.get(name), after.get(name)));
        return List.copyOf(changes);
    }

    /** Whether it names a person, or the words of a source in place of one, by an identifier. */
    public boolean namesPerson() {
        return field.endsWith(".person") || field.equals("ownerAsWritten");
    }

    private static Map<String, String> fields(BoardEvent event) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(TYPE, event.getClass().getAnnotation(StoredAs.class).value());
        flatten("", (Record) event, fields);
        return fields;
    }

    private static void flatten(String under, Record part, Map<String, String> into) {
        for (var component : part.getClass().getRecordComponents()) {
            var value = Values.of(component, part);
            var name = under + component.getName();
            if (value instanceof Record nested && !Values.isIdentifier(nested)) flatten(name + '.', nested, into);
            else if (value != null && !(value instanceof List<?> list && list.isEmpty())) into.put(name, text(value));
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(FieldChange::text).collect(joining("; "));
            case Record record
            when !Values.isIdentifier(record) -> {
                var parts = new LinkedHashMap<String, String>();
                flatten("", record, parts);
                yield String.join(", ", parts.values());
            }
            default -> value.toString();
        };
    }
}
