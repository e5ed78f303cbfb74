package org.throughline.board.permission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.throughline.events.Role;

/** A question about reviews, findings, actions or meetings. It is answered with what the reader may read. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Permit(
        roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR},
        reach = Reach.READABLE)
public @interface ReadsContent {}
