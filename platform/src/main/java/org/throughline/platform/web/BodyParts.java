package org.throughline.platform.web;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import org.throughline.platform.problem.Violation;
import org.throughline.platform.problem.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses and validates a part of a body as strictly as a whole body. */
@Component
public class BodyParts {

    private final JsonMapper json;
    private final Validator validator;
    private final BodyViolations bodies;

    BodyParts(JsonMapper json, Validator validator, BodyViolations bodies) {
        this.bodies = bodies;
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param name prefix of the field in every violation
     * @throws UnusableBody with all violations
     */
    public <T> T read(JsonNode part, Class<T> type, String name) {
        return read(part, type, name, _ -> true);
    }

    /**
     * Like {@link #read(JsonNode, Class, String)}, for a part in which some fields are not for the sender to put right.
     *
     * @param checked whether a field's violation counts
     */
    public <T> T read(JsonNode part, Class<T> type, String name, Predicate<String> checked) {
        if (!part.isObject()) throw new UnusableBody(List.of(new Violation(name, "is an object")));
        T read;
        try {
            read = json.treeToValue(part, type);
        } catch (JacksonException unread) {
            throw new UnusableBody(within(name, bodies.of(part, type, checked)));
        }
        var errors = new BeanPropertyBindingResult(read, name);
        validator.validate(read, errors);
        var violations = errors.getAllErrors().stream()
                .map(Violations::of)
                .filter(violation -> checked.test(violation.field()))
                .distinct()
                .toList();
        if (!violations.isEmpty()) throw new UnusableBody(within(name, violations));
        return read;
    }

    private static List<Violation> within(String name, List<Violation> violations) {
        if (violations.isEmpty()) return List.of(new Violation(name, "cannot be read"));
        return violations.stream()
                .map(violation -> new Violation(name + '.' + violation.field(), violation.message()))
                .toList();
    }
}
