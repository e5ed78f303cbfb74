package org.throughline.platform.web;

/** A request was read, and one of its fields, parameters or headers cannot be used. */
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
