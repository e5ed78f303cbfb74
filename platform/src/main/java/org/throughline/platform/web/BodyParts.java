package org.throughline.platform.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses and validates a part of a body as strictly as a whole body. */
@Component
public class BodyParts {

    private final JsonMapper json;
    private final Validator validator;

    BodyParts(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param name prefix of the field in every violation
     * @throws UnusableBody with all violations
     */
    public <T> T read(JsonNode part, Class<T> type, String name) {
        if (!part.isObject()) throw new UnusableBody(List.of(new Violation(name, "is an object")));
        T read;
        try {
            read = json.treeToValue(part, type);
        } catch (JacksonException unread) {
            throw new UnusableBody(within(name, UnreadableBody.violations(unread)));
        }
        var errors = new BeanPropertyBindingResult(read, name);
        validator.validate(read, errors);
        if (errors.hasErrors())
            throw new UnusableBody(within(
                    name,
                    errors.getAllErrors().stream()
                            .map(Violations::of)
                            .distinct()
                            .toList()));
        return read;
    }

    private static List<Violation> within(String name, List<Violation> violations) {
        if (violations.isEmpty()) return List.of(new Violation(name, "cannot be read"));
        return violations.stream()
                .map(violation -> new Violation(name + '.' + violation.field(), violation.message()))
                .toList();
    }
}
