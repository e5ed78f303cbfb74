package org.throughline.platform.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;

/** Describes the expected form of a path or query parameter. */
public final class Mismatch {

    private Mismatch() {}

    public static String message(TypeMismatchException mismatch) {
        var type = mismatch.getRequiredType();
        if (type != null && type.isEnum())
            return "is one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        for (Throwable cause = mismatch; cause != null; cause = cause.getCause())
            if (cause instanceof IllegalArgumentException && isOurs(cause)) return String.valueOf(cause.getMessage());
        if (type != null && Number.class.isAssignableFrom(type) || type == int.class || type == long.class)
            return "is a whole number";
        return "cannot be read";
    }

    /** Only the messages of identifiers and dates are written for clients; others name classes. */
    private static boolean isOurs(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(2)
                .anyMatch(frame -> frame.getClassName().startsWith("org.throughline."));
    }
}
