package org.throughline.board.erasure;

/** Why something was erased. Names are stored; do not rename them. */
public enum ErasureReason {
    /** The person asked for it, for example under article 17 of the UK GDPR. */
    REQUEST_OF_THE_PERSON,
    /** The period for which the board keeps it has ended. */
    RETENTION_ENDED,
    ENTERED_BY_MISTAKE,
    /** A court or a regulator ordered it. */
    COURT_OR_REGULATOR,
    OTHER
}
