package org.throughline.board.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;

/**
 * The columns of rows, by their type, so that a list without rows has them too. They are named as in JSON: a field of a
 * record within a row stands after a dot, a list is one column.
 */
public final class Columns {

    /** The name of the only column of rows that have no fields. */
    private static final String VALUE = "value";

    private static final Map<Type, Columns> KNOWN = new ConcurrentHashMap<>();

    /**
     * @param sortable whether its values have an order
     * @param reach gets its value out of a row
     */
    private record Column(String name, boolean sortable, Function<Object, @Nullable Object> reach) {}

    private final List<Column> columns;

    private Columns(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Those of the rows of an answer; without any for an answer that has no rows. */
    public static Columns of(Type answer) {
        return KNOWN.computeIfAbsent(answer, type -> ofRows(row(ResolvableType.forType(type))));
    }

    private static Columns ofRows(ResolvableType row) {
        if (row == ResolvableType.NONE) return new Columns(List.of());
        var found = new ArrayList<Column>();
        add("", row, each -> each, Set.of(), found);
        return new Columns(found);
    }

    /** The type of the rows of an answer; {@link ResolvableType#NONE} if it has none. */
    private static ResolvableType row(ResolvableType answer) {
        var type = answer.resolve(Object.class);
        if (HttpEntity.class.isAssignableFrom(type))
            return row(answer.as(HttpEntity.class).getGeneric(0));
        if (Rows.class.isAssignableFrom(type)) return answer.as(Rows.class).getGeneric(0);
        if (Collection.class.isAssignableFrom(type))
            return answer.as(Collection.class).getGeneric(0);
        if (!HasRows.class.isAssignableFrom(type)) return ResolvableType.NONE;
        try {
            return row(ResolvableType.forMethodReturnType(type.getMethod("list"), type));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** In the order of JSON. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Those that rows can be sorted by. */
    public List<String> sortable() {
        return columns.stream().filter(Column::sortable).map(Column::name).toList();
    }

    /** A value of a row for each column; null where there is nothing. */
    List<@Nullable Object> values(Object row) {
        var values = new ArrayList<@Nullable Object>(columns.size());
        for (var column : columns) values.add(column.reach.apply(row));
        return values;
    }

    /**
     * What a row is sorted by: comparable with that of any other row, and null where there is nothing.
     *
     * @param name one of {@link #sortable}
     */
    @SuppressWarnings("unchecked") // The values of a column have one type.
    public Function<Object, @Nullable Comparable<Object>> key(String name) {
        var reach = columns.stream()
                .filter(column -> column.sortable && column.name.equals(name))
                .findFirst()
                .orElseThrow()
                .reach;
        return row -> {
            var value = reach.apply(row);
            if (value == null) return null;
            return (Comparable<Object>) (value instanceof Comparable<?> comparable ? comparable : value.toString());
        };
    }

    private static void add(
            String name,
            ResolvableType type,
            Function<Object, @Nullable Object> reach,
            Set<Class<?>> within,
            List<Column> into) {
        var raw = type.resolve(Object.class);
        if (hasFields(raw) && !within.contains(raw)) {
            var deeper = new HashSet<>(within);
            deeper.add(raw);
            for (var component : raw.getRecordComponents()) addField(name, raw, component, reach, deeper, into);
        } else if (Map.class.isAssignableFrom(raw)
                && type.as(Map.class).getGeneric(0).resolve(Object.class).isEnum()) {
            var map = type.as(Map.class);
            for (var key : map.getGeneric(0).resolve(Object.class).getEnumConstants())
                add(
                        name + "." + key,
                        map.getGeneric(1),
                        then(reach, each -> ((Map<?, ?>) each).get(key)),
                        within,
                        into);
        } else {
            boolean isOne = !Collection.class.isAssignableFrom(raw) && !Map.class.isAssignableFrom(raw);
            into.add(new Column(name.isEmpty() ? VALUE : name, isOne && !hasFields(raw), plain(raw, reach)));
        }
    }

    /** An identifier as its text. */
    private static Function<Object, @Nullable Object> plain(Class<?> type, Function<Object, @Nullable Object> reach) {
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .map(RecordComponent::getAccessor)
                .filter(accessor -> accessor.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(accessor -> then(reach, value -> get(accessor, value)))
                .orElse(reach);
    }

    private static void addField(
            String name,
            Class<?> of,
            RecordComponent component,
            Function<Object, @Nullable Object> reach,
            Set<Class<?>> within,
            List<Column> into) {
        var accessor = component.getAccessor();
        if (accessor.isAnnotationPresent(JsonIgnore.class)) return;
        accessor.setAccessible(true);
        var field = accessor.isAnnotationPresent(JsonUnwrapped.class)
                ? name
                : name.isEmpty() ? fieldName(component) : name + "." + fieldName(component);
        add(
                field,
                ResolvableType.forMethodReturnType(accessor, of),
                then(reach, record -> get(accessor, record)),
                within,
                into);
    }

    /** Whether JSON has it as an object with the fields of the record. */
    private static boolean hasFields(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .noneMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private static String fieldName(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static Function<Object, @Nullable Object> then(
            Function<Object, @Nullable Object> first, Function<Object, @Nullable Object> next) {
        return row -> {
            var value = first.apply(row);
            return value == null ? null : next.apply(value);
        };
    }

    private static @Nullable Object get(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
