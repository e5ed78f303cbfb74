package org.throughline.web.decide;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.platform.problem.Violation;
import org.throughline.platform.web.PlainText;
import org.throughline.web.decide.FormField.Asked;
import org.throughline.web.decide.FormField.Day;
import org.throughline.web.decide.FormField.Group;
import org.throughline.web.decide.FormField.OneOf;
import org.throughline.web.decide.FormField.Text;
import org.throughline.web.decide.FormField.Tick;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a form of the record that the API takes, and that record's JSON of what was filled in. */
@Component
public class Forms {

    /** What Jakarta Validation says of a value that is missing. */
    static final String NOT_NULL = "must not be null";

    private static final int RADIOS_MAX = 6;
    private static final int LONG_TEXT = 200;

    private static final int FIELD_LINES = 4;
    private static final int LEVELS_MAX = 4;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

    /** Lists of things with several fields offer so many, or one more than are filled in. */
    private static final int ROWS_MIN = 1;

    /** No list of a body may be as long as that; the API refuses it, and the form shows the first of it. */
    private static final int ROWS_MAX = 200;

    /** No number of a decision has so many. To read a number takes time by the square of its digits. */
    private static final int DIGITS_MAX = 40;

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, BigDecimal.class);

    private final FieldWords words;
    private final DirectoryNames names;
    private final JsonMapper json;

    Forms(FieldWords words, DirectoryNames names, JsonMapper json) {
        this.words = words;
        this.names = names;
        this.json = json;
    }

    /**
     * The fields of a body.
     *
     * @param filled what was filled in, by name; empty for a new form
     * @param violations what the API found wrong with it
     */
    public List<FormField> fields(Class<?> body, Map<String, String> filled, List<Violation> violations) {
        return fields("", body, filled, violations);
    }

    /**
     * The fields of a body that is a part of a form.
     *
     * @param prefix what the names of its fields begin with
     */
    List<FormField> fields(String prefix, Class<?> body, Map<String, String> filled, List<Violation> violations) {
        return fields(prefix, body, new Filled(filled, violations));
    }

    /**
     * What was filled in, and what is wrong with it.
     *
     * @param given the names that have a value or a violation, in order: a form may have a thousand of them
     */
    private record Filled(Map<String, String> values, List<Violation> violations, NavigableSet<String> given) {

        Filled(Map<String, String> values, List<Violation> violations) {
            this(values, violations, new TreeSet<>());
            values.forEach((name, value) -> {
                if (!value.isBlank()) given.add(name);
            });
            violations.forEach(violation -> given.add(violation.field()));
        }

        String value(String name) {
            return values.getOrDefault(name, "");
        }

        @Nullable
        String error(String name) {
            return violations.stream()
                    .filter(violation -> violation.field().equals(name))
                    .map(violation -> violation.message().equals(NOT_NULL) ? "Give this" : violation.message())
                    .findFirst()
                    .orElse(null);
        }

        boolean any(String name) {
            return given.contains(name) || anyBegins(name + ".") || anyBegins(name + "[");
        }

        private boolean anyBegins(String prefix) {
            var next = given.ceiling(prefix);
            return next != null && next.startsWith(prefix);
        }
    }

    private List<FormField> fields(String prefix, Class<?> body, Filled filled) {
        return Arrays.stream(body.getRecordComponents())
                .flatMap(component -> field(prefix, body, component, filled))
                .toList();
    }

    private Stream<FormField> field(String prefix, Class<?> body, RecordComponent component, Filled filled) {
        var name = prefix + component.getName();
        var asked = new Asked(
                name,
                words.label(body, component.getName()),
                words.hint(body, component.getName(), hint(component)),
                isRequired(component),
                filled.error(name));
        return field(asked, component.getGenericType(), component, filled);
    }

    private Stream<FormField> field(Asked asked, Type type, RecordComponent component, Filled filled) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class)
            return list(asked, (Class<?>) rawOf(list.getActualTypeArguments()[0]), filled);
        var single = (Class<?>) rawOf(type);
        var value = filled.value(asked.name());
        if (single == boolean.class || single == Boolean.class) return Stream.of(new Tick(asked, value.equals("true")));
        if (single == LocalDate.class)
            return Stream.of(new Day(
                    asked,
                    filled.value(asked.name() + ".day"),
                    filled.value(asked.name() + ".month"),
                    filled.value(asked.name() + ".year")));
        var choices = isOfNewThing(asked) ? null : choices(single);
        if (choices != null)
            return Stream.of(new OneOf(asked, value, choices, single.isEnum() && choices.size() <= RADIOS_MAX));
        if (single.isRecord() && isBody(single))
            return Stream.of(new Group(
                    asked, fields(asked.name() + ".", single, filled), !asked.required() && !filled.any(asked.name())));
        if (single == JsonNode.class) return Stream.of(new Text(asked, value, FIELD_LINES, null, false));
        var max = max(component);
        return Stream.of(new Text(asked, value, max != null && max > LONG_TEXT ? 4 : 1, max, NUMBERS.contains(single)));
    }

    /** The identifier of an agency, a committee or a theme that is entered is not among those there are. */
    private static boolean isOfNewThing(Asked asked) {
        return asked.name().equals("id");
    }

    private Stream<FormField> list(Asked asked, Class<?> item, Filled filled) {
        if (item.isEnum()) return Stream.of(ticks(asked, item, filled));
        if (!isBody(item)) return Stream.of(new Text(asked, filled.value(asked.name()), 4, null, false));
        int rows = rows(asked.name(), filled);
        return IntStream.range(0, rows).mapToObj(row -> {
            var name = asked.name() + "[" + row + "]";
            var own = new Asked(
                    name,
                    asked.label() + (rows > 1 ? " " + (row + 1) : ""),
                    row == 0 ? asked.hint() : null,
                    asked.required() && row == 0,
                    filled.error(name));
            return new Group(own, fields(name + ".", item, filled), !own.required() && !filled.any(name));
        });
    }

    /** Some of a few: each is ticked or not. */
    private static Group ticks(Asked asked, Class<?> item, Filled filled) {
        var each = constants(item).stream()
                .<FormField>map(choice -> {
                    var name = asked.name() + "[" + choice.value() + "]";
                    return new Tick(
                            new Asked(name, choice.text(), null, false, null),
                            filled.value(name).equals("true"));
                })
                .toList();
        return new Group(asked, each, !asked.required() && !filled.any(asked.name()));
    }

    private static List<Choice> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Choice(((Enum<?>) constant).name(), Words.of((Enum<?>) constant)))
                .toList();
    }

    private static int rows(String list, Filled filled) {
        int row = 0;
        while (row < ROWS_MAX && filled.any(list + "[" + row + "]")) row++;
        return Math.max(ROWS_MIN, row + 1);
    }

    private @Nullable List<Choice> choices(Class<?> type) {
        if (type == AgencyId.class) return names.agencies();
        if (type == CommitteeId.class) return names.committees();
        if (type == ThemeId.class) return names.themes();
        return type.isEnum() ? constants(type) : null;
    }

    /** Whether a record's fields are asked one by one; identifiers are texts. */
    private static boolean isBody(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length > 1;
    }

    private static Class<?> rawOf(Type type) {
        if (type instanceof Class<?> single) return single;
        return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : Object.class;
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType().isPrimitive() || annotation(component, NotNull.class) != null;
    }

    private static @Nullable String hint(RecordComponent component) {
        var schema = annotation(component, Schema.class);
        return schema == null || schema.description().isEmpty() ? null : schema.description();
    }

    private static @Nullable Integer max(RecordComponent component) {
        var text = annotation(component, PlainText.class);
        if (text != null) return text.max();
        var size = annotation(component, Size.class);
        return size == null || size.max() == Integer.MAX_VALUE ? null : size.max();
    }

    /** Annotations that have no place on a component are on its accessor or its field. */
    private static <A extends Annotation> @Nullable A annotation(RecordComponent component, Class<A> type) {
        var own = component.getAnnotation(type);
        if (own != null) return own;
        var onAccessor = component.getAccessor().getAnnotation(type);
        if (onAccessor != null) return onAccessor;
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(type);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("every component of a record has a field", impossible);
        }
    }

    /** The JSON that the API takes; fields that are empty are left out. */
    public ObjectNode body(Class<?> body, Map<String, String> filled) {
        return body("", body, filled);
    }

    /**
     * The JSON of a body that is a part of a form.
     *
     * @param prefix what the names of its fields begin with
     */
    ObjectNode body(String prefix, Class<?> body, Map<String, String> filled) {
        return body(prefix, body, new Filled(filled, List.of()));
    }

    /** What a form is filled with so that it sends this body; the other way round from {@link #body}. */
    Map<String, String> filled(String prefix, Class<?> body, JsonNode given) {
        var filled = new LinkedHashMap<String, String>();
        fill(filled, prefix, body, given);
        return filled;
    }

    private void fill(Map<String, String> filled, String prefix, Class<?> body, JsonNode given) {
        for (var component : body.getRecordComponents()) {
            var value = given.path(component.getName());
            if (value.isMissingNode() || value.isNull()) continue;
            var name = prefix + component.getName();
            var type = component.getGenericType();
            if (type instanceof ParameterizedType list && list.getRawType() == List.class)
                fillList(filled, name, (Class<?>) rawOf(list.getActualTypeArguments()[0]), value);
            else fillOne(filled, name, rawOf(type), value);
        }
    }

    private void fillOne(Map<String, String> filled, String name, Class<?> type, JsonNode value) {
        if (type == LocalDate.class) {
            var day = LocalDate.parse(value.asString());
            filled.put(name + ".day", Integer.toString(day.getDayOfMonth()));
            filled.put(name + ".month", Integer.toString(day.getMonthValue()));
            filled.put(name + ".year", Integer.toString(day.getYear()));
        } else if (isBody(type)) fill(filled, name + ".", type, value);
        else if (value.isNumber()) filled.put(name, value.decimalValue().toPlainString());
        else if (!value.isContainer()) filled.put(name, value.asString());
    }

    private void fillList(Map<String, String> filled, String name, Class<?> item, JsonNode values) {
        if (isBody(item))
            for (int row = 0; row < values.size(); row++) fill(filled, name + "[" + row + "].", item, values.get(row));
        else if (item.isEnum())
            values.valueStream().forEach(value -> filled.put(name + "[" + value.asString() + "]", "true"));
        else {
            var choices = choices(item);
            filled.put(
                    name,
                    values.valueStream()
                            .map(value -> text(choices, value.asString()))
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String text(@Nullable List<Choice> choices, String value) {
        return choices == null
                ? value
                : choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::text)
                        .findFirst()
                        .orElse(value);
    }

    private ObjectNode body(String prefix, Class<?> body, Filled filled) {
        var node = json.createObjectNode();
        for (var component : body.getRecordComponents()) {
            var name = prefix + component.getName();
            var type = component.getGenericType();
            if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
                var items = list(name, (Class<?>) rawOf(list.getActualTypeArguments()[0]), filled);
                if (!items.isEmpty()) node.set(component.getName(), items);
            } else put(node, component.getName(), name, rawOf(type), filled);
        }
        return node;
    }

    private void put(ObjectNode node, String field, String name, Class<?> type, Filled filled) {
        var value = filled.value(name).strip();
        if (type == LocalDate.class) {
            var day = day(name, filled);
            if (!day.isEmpty()) node.put(field, day);
        } else if (isBody(type)) {
            if (filled.any(name)) node.set(field, body(name + ".", type, filled));
        } else if (value.isEmpty()) {
            if (type == boolean.class) node.put(field, false);
        } else if (type == boolean.class || type == Boolean.class) node.put(field, value.equals("true"));
        else if (NUMBERS.contains(type)) putNumber(node, field, value);
        else if (type == JsonNode.class) node.set(field, fieldsInLines(value));
        else node.put(field, value);
    }

    /** Fields of another decision, one a line: {@code owner.role: Head of Service}; one without a value is cleared. */
    private ObjectNode fieldsInLines(String text) {
        var node = json.createObjectNode();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var colon = line.indexOf(':');
            var path = (colon < 0 ? line : line.substring(0, colon)).strip().split("\\.", LEVELS_MAX);
            var within = node;
            for (int i = 0; i < path.length - 1; i++)
                within = within.get(path[i]) instanceof ObjectNode deeper ? deeper : within.putObject(path[i]);
            put(
                    within,
                    path[path.length - 1],
                    colon < 0 ? "" : line.substring(colon + 1).strip());
        });
        return node;
    }

    private static void put(ObjectNode node, String field, String value) {
        if (value.isEmpty()) node.putNull(field);
        else if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\""))
            node.put(field, value.substring(1, value.length() - 1));
        else if (value.equals("true") || value.equals("false")) node.put(field, value.equals("true"));
        else if (WHOLE_NUMBER.matcher(value).matches()) node.put(field, Long.parseLong(value));
        else node.put(field, value);
    }

    /** What is no number is sent as it was typed, and refused by the API. */
    private static void putNumber(ObjectNode node, String field, String value) {
        if (value.length() > DIGITS_MAX) {
            node.put(field, value);
            return;
        }
        try {
            node.put(field, new BigDecimal(value));
        } catch (NumberFormatException notANumber) {
            node.put(field, value);
        }
    }

    private ArrayNode list(String name, Class<?> item, Filled filled) {
        var items = json.createArrayNode();
        if (isBody(item))
            for (int row = 0; filled.any(name + "[" + row + "]"); row++)
                items.add(body(name + "[" + row + "].", item, filled));
        else if (item.isEnum())
            constants(item).stream()
                    .map(Choice::value)
                    .filter(value -> filled.value(name + "[" + value + "]").equals("true"))
                    .forEach(items::add);
        else
            filled.value(name)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> identifier(item, line))
                    .forEach(items::add);
        return items;
    }

    /** The identifier of what a line names, or the line itself. */
    private String identifier(Class<?> item, String line) {
        var choices = choices(item);
        return choices == null
                ? line
                : choices.stream()
                        .filter(choice -> choice.text().equalsIgnoreCase(line))
                        .map(Choice::value)
                        .findFirst()
                        .orElse(line);
    }

    /** The day that was chosen, or ISO 8601 of the three inputs, as far as they are digits; the API refuses what is no day. */
    private static String day(String name, Filled filled) {
        var chosen = filled.value(name).strip();
        if (!chosen.isEmpty()) return chosen;
        var parts = new ArrayList<String>();
        for (var part : List.of(".year", ".month", ".day"))
            parts.add(filled.value(name + part).strip());
        return parts.stream().allMatch(String::isEmpty) ? "" : iso(parts.get(0), parts.get(1), parts.get(2));
    }

    static String iso(String year, String month, String day) {
        return padded(year.strip(), 4) + "-" + padded(month.strip(), 2) + "-" + padded(day.strip(), 2);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
