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
import org.throughline.platform.text.AcceptedText;

/**
 * Validates text: not blank, within the limit, and without characters that are not accepted ({@link AcceptedText}). Null is valid;
 * {@code @NotNull} is a check of its own.
 */
@Documented
@Constraint(validatedBy = PlainText.Readable.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** In UTF-16 code units. */
    int max() default 4000;

    String message() default "is text of at most {max} characters, not blank";

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
            if (text == null) return true;
            if (text.length() > max || AcceptedText.isBlank(text)) return false;
            var refusal = AcceptedText.refusal(text);
            if (refusal == null) return true;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(refusal).addConstraintViolation();
            return false;
        }
    }
}
