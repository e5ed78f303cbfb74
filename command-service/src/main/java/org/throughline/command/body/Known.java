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
import org.throughline.board.Board;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;

/** An agency, a committee or a theme of the board's directory, past or present; null is valid. */
@Documented
@Constraint(validatedBy = Known.InTheDirectory.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Known {

    String message() default "is not in the board's directory; GET /api/directory lists its entries";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks an identifier up in the board's directory. */
    class InTheDirectory implements ConstraintValidator<Known, Object> {

        private final Board board;

        public InTheDirectory(Board board) {
            this.board = board;
        }

        @Override
        public boolean isValid(@Nullable Object id, ConstraintValidatorContext context) {
            return switch (id) {
                case null -> true;
                case AgencyId agency -> board.knows(agency);
                case CommitteeId committee -> board.knows(committee);
                case ThemeId theme -> board.knows(theme);
                default -> throw new IllegalArgumentException("the directory has no " + id.getClass());
            };
        }
    }
}
