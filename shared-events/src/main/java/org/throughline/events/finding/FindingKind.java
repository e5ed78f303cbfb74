package org.throughline.events.finding;

/** The kind of a finding. Good practice needs no action. */
public enum FindingKind {
    AREA_TO_STRENGTHEN,
    LEARNING,
    GOOD_PRACTICE,
    QUESTION
}
