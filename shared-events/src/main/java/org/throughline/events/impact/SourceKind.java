package org.throughline.events.impact;

/** The kind of source of a measurement. */
public enum SourceKind {
    DOCUMENT,
    ATTENDANCE,
    CASE_AUDIT,
    PERFORMANCE_DATA,
    OBSERVATION,
    RESEARCH,
    VOICE_OF_THE_CHILD,
    VOICE_OF_THE_FAMILY,
    VOICE_OF_PRACTITIONERS,
    PARTICIPANT_FEEDBACK
}
