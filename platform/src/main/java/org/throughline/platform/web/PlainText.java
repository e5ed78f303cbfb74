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
 * Validates text: not blank, within the limit, no control characters but line breaks and tabs, no unpaired surrogates. Null is
 * valid; {@code @NotNull} is a check of its own.
 */
@Documented
@Constraint(validatedBy = PlainText.Readable.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** In UTF-16 code units. */
    int max() default 4000;

    String message() default "is text of at most {max} characters, not blank, without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Readable implements ConstraintValidator<PlainText, String> {

        private int max;

        @Override
        public void initialize(PlainText text) {
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
