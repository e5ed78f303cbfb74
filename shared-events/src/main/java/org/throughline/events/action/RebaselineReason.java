package org.throughline.events.action;

/** Why a due date was replaced, in the words boards count by. The text beside it says it in full. */
public enum RebaselineReason {
    DEPENDENCY_ON_OTHERS,
    CAPACITY,
    SCOPE_CHANGED,
    SYSTEM_OR_SUPPLIER,
    LEGAL_PROCESS,
    DATE_WAS_UNREALISTIC,
    OTHER,
    /** Recorded before reasons had codes. */
    NOT_STATED
}
