package org.throughline.events.action;

/** The kind of reason for a rebaseline, for statistics. The full reason is in the text beside it. */
public enum RebaselineReason {
    DEPENDENCY_ON_OTHERS,
    CAPACITY,
    SCOPE_CHANGED,
    SYSTEM_OR_SUPPLIER,
    LEGAL_PROCESS,
    DATE_WAS_UNREALISTIC,
    OTHER,
    /** The event was recorded before reasons had codes. */
    NOT_STATED
}
