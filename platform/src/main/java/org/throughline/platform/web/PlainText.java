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
 * Validates text: with a letter or a digit, within the limit, and without characters that are not accepted ({@link AcceptedText}). Null is valid;
 * {@code @NotNull} is a check of its own.
 */
@Documented
@Constraint(validatedBy = PlainText.Readable.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** In UTF-16 code units. */
    int max() default 4000;

    /** Whether it needs a letter or a digit. A unit such as "%" does not, nor does what is looked for. */
    boolean words() default true;

    String message() default "is text of at most {max} characters, not blank";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Readable implements ConstraintValidator<PlainText, String> {

        private int max;
        private boolean words;

        @Override
        public void initialize(PlainText text) {
            max = text.max();
            words = text.words();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) return true;
            if (text.length() > max || AcceptedText.isBlank(text)) return false;
            var refusal = AcceptedText.refusal(text);
            if (refusal == null && words && !AcceptedText.hasWords(text))
                refusal = "has no letter and no digit; say it in words";
            if (refusal == null) return true;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(refusal).addConstraintViolation();
            return false;
        }
    }
}
