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
import org.throughline.board.account.AskerResolver;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.events.ReviewId;

/** The identifier of a review that the user of the request may read; null is valid. */
@Documented
@Constraint(validatedBy = ReadableReview.OfTheAsker.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadableReview {

    String message() default "is not the identifier of a review";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks for the user of the request. */
    class OfTheAsker implements ConstraintValidator<ReadableReview, ReviewId> {

        private final ReadPermissionInTheLog permission;
        private final AskerResolver askers;

        public OfTheAsker(ReadPermissionInTheLog permission, AskerResolver askers) {
            this.permission = permission;
            this.askers = askers;
        }

        @Override
        public boolean isValid(@Nullable ReviewId review, ConstraintValidatorContext context) {
            return review == null || permission.mayRead(askers.asker(), review);
        }
    }
}
