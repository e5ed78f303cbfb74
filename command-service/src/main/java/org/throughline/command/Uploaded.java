package org.throughline.command;

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
import org.throughline.platform.attachment.Attachments;

/** Says that a hash is one of a file that was uploaded. A missing one is left to others, and so is one that is none. */
@Documented
@Constraint(validatedBy = Uploaded.AmongTheFiles.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Uploaded {

    String message() default "is of no file that was uploaded; POST /api/files takes it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks a file up by its hash. */
    class AmongTheFiles implements ConstraintValidator<Uploaded, String> {

        private final Attachments attachments;

        public AmongTheFiles(Attachments attachments) {
            this.attachments = attachments;
        }

        @Override
        public boolean isValid(@Nullable String sha256, ConstraintValidatorContext context) {
            return sha256 == null || sha256.length() != 64 || attachments.has(sha256);
        }
    }
}
