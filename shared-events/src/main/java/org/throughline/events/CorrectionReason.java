package org.throughline.events;

/** Why an event was recorded wrongly, for statistics. */
public enum CorrectionReason {
    /** Keyed differently from what the minute or the source says. */
    TYPING_ERROR,
    /** The minute or the source was misunderstood. */
    MISREAD,
    /** The minute itself was amended when it was approved. */
    MINUTE_AMENDED,
    /** Recorded of another action, finding or review than it was about. */
    WRONG_MATTER,
    /** Recorded twice. */
    DUPLICATE,
    /** Recorded although it was not decided. */
    NOT_DECIDED,
    /** The meeting took place on another day, or under another committee. */
    MEETING_MOVED,
    /** What was recorded together with it, on the action or the finding, was corrected. */
    PAIRED_EVENT_CORRECTED,
    /** The reason was not asked for when it was recorded. */
    NOT_STATED
}
