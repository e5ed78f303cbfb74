package org.throughline.platform.web;

import java.util.List;

/** A request, or a part of one, was read, and several of its fields cannot be used. */
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
