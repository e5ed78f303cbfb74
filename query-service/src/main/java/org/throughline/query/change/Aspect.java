package org.throughline.query.change;

/** What of a review, a finding or an action can be other than it was. */
enum Aspect {
    /** How far it has come: an action's or a finding's status, a review's plan. */
    STATUS,
    DUE_DATE,
    OWNER,
    OVERSIGHT,
    PROGRESS,
    HOLD,
    /** Which signs of drift show. */
    SIGNALS,
    /** The strength of the best evidence of practice or outcome. */
    EVIDENCE,
    /** The theme a finding is on. */
    THEME,
    DISPUTE,
    RESTRICTION,
    PUBLICATION
}
