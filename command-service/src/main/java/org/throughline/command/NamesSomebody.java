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
import org.throughline.domain.board.PersonName;

/** The name is that of a person, and the role that of a role: no placeholder, no group, and not one for the other. */
@Documented
@Constraint(validatedBy = NamesSomebody.ByWords.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NamesSomebody {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the words. The reason never repeats them. */
    class ByWords implements ConstraintValidator<NamesSomebody, NamedPerson> {

        @Override
        @SuppressWarnings("ConstantValue") // what must not be null is checked beside this
        public boolean isValid(@Nullable NamedPerson person, ConstraintValidatorContext context) {
            if (person == null || person.role() == null || person.agency() == null) return true;
            context.disableDefaultConstraintViolation();
            return is("role", PersonName.isNoRole(person.role()), context)
                    & (person.name() == null
                            || is(
                                    "name",
                                    PersonName.namesNobody(
                                            person.name(),
                                            person.role(),
                                            person.agency().value()),
                                    context));
        }

        private static boolean is(String field, @Nullable String reason, ConstraintValidatorContext context) {
            if (reason == null) return true;
            context.buildConstraintViolationWithTemplate(reason)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }
    }
}
