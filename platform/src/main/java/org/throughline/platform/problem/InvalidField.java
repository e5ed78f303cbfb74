package org.throughline.platform.problem;

/** One field, parameter or header of a request is invalid. */
public final class InvalidField extends RuntimeException {

    private final transient Violation violation;

    public InvalidField(String field, String message) {
        super(field + " " + message, null, false, false);
        this.violation = new Violation(field, message);
    }

    public Violation violation() {
        return violation;
    }
}
