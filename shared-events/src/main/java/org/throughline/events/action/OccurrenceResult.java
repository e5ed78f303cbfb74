package org.throughline.events.action;

/** What became of an occurrence of a recurring duty. */
public enum OccurrenceResult {
    DONE,
    MISSED
}
