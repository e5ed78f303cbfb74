package org.throughline.command.body;

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
import org.throughline.board.account.AskerResolver;
import org.throughline.board.attachment.FileReach;

/** The SHA-256 of a file that the user may read, because it was uploaded by that user or something readable refers to it; null, and text that is not a SHA-256, are left to other constraints. */
@Documented
@Constraint(validatedBy = Uploaded.AmongTheFiles.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Uploaded {

    String message() default "is not of a file that was uploaded; upload it with POST /api/files";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks a file up by its hash. */
    class AmongTheFiles implements ConstraintValidator<Uploaded, String> {

        private final FileReach reach;
        private final AskerResolver askers;

        public AmongTheFiles(FileReach reach, AskerResolver askers) {
            this.reach = reach;
            this.askers = askers;
        }

        @Override
        public boolean isValid(@Nullable String sha256, ConstraintValidatorContext context) {
            return sha256 == null || sha256.length() != 64 || reach.mayRead(askers.asker(), sha256);
        }
    }
}
