package org.throughline.platform.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.throughline.platform.problem.Problems;
import org.throughline.platform.problem.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Explains why a body could not be read, by field. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(Throwable unread) {
        for (var cause = unread; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge)
                return Problems.of(
                        HttpStatus.CONTENT_TOO_LARGE, "body-too-large", String.valueOf(tooLarge.getMessage()));
            if (cause instanceof BodyTooSlow tooSlow)
                return Problems.of(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", String.valueOf(tooSlow.getMessage()));
            if (cause instanceof StreamReadException) return malformed();
            if (cause instanceof JacksonException json && !json.getPath().isEmpty())
                return Problems.withViolations(List.of(new Violation(path(json), message(json))));
            if (cause instanceof MismatchedInputException) return malformed();
        }
        return malformed();
    }

    /** Whether a field cannot be read in a body that is JSON, so that others may be wrong too. */
    static boolean isOfOneField(Throwable unread) {
        for (var cause = unread; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException || cause instanceof IOException) return false;
            if (cause instanceof JacksonException json && !json.getPath().isEmpty()) return true;
        }
        return false;
    }

    /** The violations of single fields; empty if the error does not belong to a field. */
    static List<Violation> violations(Throwable unread) {
        for (var cause = unread; cause != null; cause = cause.getCause())
            if (cause instanceof JacksonException json && !json.getPath().isEmpty())
                return List.of(new Violation(path(json), message(json)));
        return List.of();
    }

    private static ProblemDetail malformed() {
        return Problems.of(
                HttpStatus.BAD_REQUEST, "malformed-json", "the body is not one JSON object that can be read");
    }

    private static String message(JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException _ -> "is not a field here";
            case InvalidFormatException format
            when isEnum(format.getTargetType()) ->
                "is one of "
                        + Arrays.stream(format.getTargetType().getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "));
            case InvalidFormatException format
            when format.getTargetType() == java.time.LocalDate.class -> format.getOriginalMessage();
            case ValueInstantiationException value
            when value.getCause() instanceof IllegalArgumentException reason -> String.valueOf(reason.getMessage());
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> "is " + form(mismatch.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String form(Class<?> type) {
        if (type == String.class) return "text";
        if (type == java.time.LocalDate.class) return "a calendar date, text such as 2017-03-31";
        if (type == Boolean.class || type == boolean.class) return "true or false";
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "a number";
        if (type.isEnum())
            return "one of " + Arrays.toString(type.getEnumConstants()).replaceAll("[\\[\\]]", "");
        if (java.util.Collection.class.isAssignableFrom(type)) return "a list";
        return isReadFromText(type) ? "an identifier, as text" : "an object";
    }

    /** Jackson reads such a type from one text instead of an object. */
    private static boolean isReadFromText(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(JsonCreator.class))
                .anyMatch(constructor -> Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {String.class}));
    }

    private static boolean isEnum(Class<?> type) {
        return type != null && type.isEnum();
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
