package org.throughline.platform.web;

import jakarta.validation.ValidationException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import org.throughline.platform.problem.Violation;
import org.throughline.platform.problem.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds all that is wrong with a body that cannot be read. Jackson stops at the first field, so each field that cannot be read is taken
 * out, and the rest is read again and validated.
 */
@Component
class BodyViolations {

    private static final int FIELDS_MAX = 50;

    private final JsonMapper json;
    private final Validator validator;

    BodyViolations(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Empty for a body that is not JSON, and for one that is wrong as a whole. */
    List<Violation> of(byte[] body, Type type) {
        try {
            return of(json.readTree(body), type, _ -> true);
        } catch (JacksonException notJson) {
            return List.of();
        }
    }

    /** @param checked whether a field is for the sender to put right */
    List<Violation> of(JsonNode body, Type type, Predicate<String> checked) {
        var rest = body.deepCopy();
        var unreadable = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        while (true) {
            try {
                return with(checked, unreadable, json.treeToValue(rest, json.constructType(type)));
            } catch (JacksonException unread) {
                var found = UnreadableBody.violations(unread);
                unreadable.addAll(found);
                if (found.isEmpty()
                        || !seen.add(found.getFirst().field())
                        || seen.size() == FIELDS_MAX
                        || !takeOut(rest, unread.getPath()))
                    return unreadable.stream().distinct().toList();
            }
        }
    }

    private static boolean takeOut(JsonNode from, List<JacksonException.Reference> path) {
        @Nullable JsonNode parent = from;
        for (var step : path.subList(0, path.size() - 1))
            parent = parent == null
                    ? null
                    : step.getPropertyName() == null ? parent.get(step.getIndex()) : parent.get(step.getPropertyName());
        var last = path.getLast();
        return switch (parent) {
            case ObjectNode object
            when last.getPropertyName() != null -> {
                object.remove(last.getPropertyName());
                yield true;
            }
            // The entries after it keep their numbers.
            case ArrayNode array
            when last.getIndex() >= 0 -> {
                array.setNull(last.getIndex());
                yield true;
            }
            case null, default -> false;
        };
    }

    /** A field that is missing only because it was taken out is not listed twice. A check of several fields is left out. */
    private List<Violation> with(Predicate<String> checked, List<Violation> unreadable, @Nullable Object read) {
        if (read == null) return unreadable;
        var errors = new BeanPropertyBindingResult(read, "body");
        try {
            validator.validate(read, errors);
        } catch (ValidationException _) { // a check of several fields met the gap where one was taken out
            return unreadable;
        }
        var all = new ArrayList<>(unreadable);
        errors.getFieldErrors().stream()
                .filter(error -> !"AssertTrue".equals(error.getCode()))
                .map(Violations::of)
                .filter(violation -> checked.test(violation.field()))
                .filter(violation -> unreadable.stream().noneMatch(known -> concern(known.field(), violation.field())))
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    /** Whether one field is the other one, or within it. */
    private static boolean concern(String one, String other) {
        return one.equals(other) || isWithin(one, other) || isWithin(other, one);
    }

    private static boolean isWithin(String inner, String outer) {
        return Optional.of(inner)
                .filter(field -> field.startsWith(outer) && field.length() > outer.length())
                .map(field -> field.charAt(outer.length()))
                .filter(next -> next == '.' || next == '[')
                .isPresent();
    }
}
