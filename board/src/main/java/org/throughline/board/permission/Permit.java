package org.throughline.board.permission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.throughline.events.Role;

/** Who may send a request to a controller method. A method without it answers nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Permit {

    /** Left out for a decision: then they are the {@link AllowedRoles} of the command in the request's body. */
    Role[] roles() default {};

    Reach reach();

    /** Whether it only asks, although it is sent with a body: nothing is recorded. */
    boolean asks() default false;

    /** Whether a program may send it with a token; otherwise its user has to be signed in. */
    boolean byToken() default true;
}
