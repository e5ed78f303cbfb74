package org.throughline.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Says that a text can be read, stored and shown: not blank, not too long, whole characters, and no control characters
 * but line breaks and tabs. A missing text is left to {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = Text.Readable.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** Characters, as UTF-16 counts them. */
    int max() default 4000;

    String message() default "is text of at most {max} characters, not blank, without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at each character once. */
    class Readable implements ConstraintValidator<Text, String> {

        private int max;

        @Override
        public void initialize(Text text) {
            max = text.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (!text.isBlank()
                            && text.length() <= max
                            && text.codePoints().allMatch(Readable::isShown));
        }

        private static boolean isShown(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
                case Character.SURROGATE, Character.UNASSIGNED -> false;
                default -> true;
            };
        }
    }
}
