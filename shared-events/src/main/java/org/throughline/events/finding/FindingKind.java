package org.throughline.events.finding;

/** What a finding asks of the board. Good practice is recorded and asks for nothing. */
public enum FindingKind {
    AREA_TO_STRENGTHEN,
    LEARNING,
    GOOD_PRACTICE,
    QUESTION
}
