package org.throughline.platform.problem;

import jakarta.validation.ConstraintViolation;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Converts failed validations to violations of fields.
 *
 * <p>The message of a check across fields begins with the field: {@code "dueDate: give a calendar date"}.
 */
public final class Violations {

    private Violations() {}

    public static Violation of(ObjectError error) {
        var message = String.valueOf(error.getDefaultMessage());
        if (!(error instanceof FieldError field)) return new Violation("body", message);
        if (field.contains(TypeMismatchException.class))
            return new Violation(field.getField(), Mismatch.message(field.unwrap(TypeMismatchException.class)));
        if (!"AssertTrue".equals(field.getCode())) return new Violation(field.getField(), message);
        return acrossFields(field.getField(), message);
    }

    public static Violation of(ConstraintViolation<?> violation) {
        return new Violation(violation.getPropertyPath().toString(), violation.getMessage());
    }

    private static Violation acrossFields(String path, String message) {
        int colon = message.indexOf(": ");
        var parent = path.substring(0, path.lastIndexOf('.') + 1);
        return colon < 0
                ? new Violation(path, message)
                : new Violation(parent + message.substring(0, colon), message.substring(colon + 2));
    }
}
