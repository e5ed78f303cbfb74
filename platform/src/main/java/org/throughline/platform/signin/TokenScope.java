package org.throughline.platform.signin;

/** What a program may do with a token. Names are stored; do not rename them. */
public enum TokenScope {
    /** Ask what its user may read, and what a decision would change. */
    READ,
    /** Record the decisions that its user may record. */
    RECORD,
    /** Ask and do what runs the program, as far as its user may; never about accounts. */
    ADMINISTER
}
