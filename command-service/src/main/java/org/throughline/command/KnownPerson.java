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
import org.throughline.board.people.People;
import org.throughline.events.PersonId;

/** The identifier of a person whose name is on record, and not erased; null is valid. */
@Documented
@Constraint(validatedBy = KnownPerson.OnRecord.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownPerson {

    String message() default "is not the identifier of a person on record";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks a person up by their identifier. */
    class OnRecord implements ConstraintValidator<KnownPerson, PersonId> {

        private final People people;

        public OnRecord(People people) {
            this.people = people;
        }

        @Override
        public boolean isValid(@Nullable PersonId person, ConstraintValidatorContext context) {
            return person == null || people.onRecord(person);
        }
    }
}
