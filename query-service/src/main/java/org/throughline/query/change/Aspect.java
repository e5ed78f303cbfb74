package org.throughline.query.change;

/** The aspects of a review, a finding or an action that can change. */
public enum Aspect {
    /** An action's or a finding's status; the status of a review's plan. */
    STATUS,
    DUE_DATE,
    /** The rhythm of a recurring duty, and how many occurrences were missed. */
    RECURRING_DUTY,
    /** What an action promises, or a finding states. */
    STATEMENT,
    DESIRED_OUTCOME,
    SUCCESS_MEASURE,
    CONTINGENCY,
    PRIORITY,
    CONTRIBUTING_AGENCIES,
    /** The kind of a finding. */
    KIND,
    OWNER,
    OVERSIGHT,
    PROGRESS,
    /** What an assessor outside the lead agency says of progress. */
    PROGRESS_ASSESSMENT,
    HOLD,
    /** The signals of drift. */
    SIGNALS,
    /** The strength of the best evidence of practice or outcome. */
    EVIDENCE,
    /** The theme a finding is on. */
    THEME,
    DISPUTE,
    RESTRICTION,
    PUBLICATION,

    /** What was corrected. */
    CORRECTIONS,
    /** Chair's actions that wait for a meeting. */
    TO_BE_RATIFIED
}
