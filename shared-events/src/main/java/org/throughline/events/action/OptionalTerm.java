package org.throughline.events.action;

/** A term of an action that can be left out of it. */
public enum OptionalTerm {
    SUCCESS_MEASURE,
    CONTINGENCY
}
