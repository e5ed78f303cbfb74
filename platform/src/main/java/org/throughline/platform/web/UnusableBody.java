package org.throughline.platform.web;

import java.util.List;
import org.throughline.platform.problem.Violation;

/** Several fields of a request, or of a part of one, are invalid. */
public final class UnusableBody extends RuntimeException {

    private final transient List<Violation> violations;

    public UnusableBody(List<Violation> violations) {
        super("fields cannot be used", null, false, false);
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
