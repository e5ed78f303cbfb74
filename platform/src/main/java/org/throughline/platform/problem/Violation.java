package org.throughline.platform.problem;

import org.throughline.platform.text.SafeText;

/** One invalid field of a request and the reason. The field can be a name that the client made up, so both are neutralised. */
public record Violation(String field, String message) {

    private static final int FIELD_MAX = 200;

    public Violation {
        field = SafeText.line(field);
        if (field.isEmpty()) field = "''";
        if (field.length() > FIELD_MAX) field = field.substring(0, field.offsetByCodePoints(0, FIELD_MAX / 2)) + "…";
        message = SafeText.line(message);
    }
}
