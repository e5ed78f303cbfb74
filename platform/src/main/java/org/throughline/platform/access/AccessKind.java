package org.throughline.platform.access;

/** What a record of access is about. Names are stored; do not rename them. */
public enum AccessKind {
    /** The first request of a login from an address after 30 minutes without one. */
    SIGNED_IN,
    /** Wrong passwords and unknown logins; equal ones of a minute are one record with their number. */
    SIGN_IN_FAILED,
    /** Sign-in was put off after failures, without looking at the password. */
    LOCKED_OUT,
    ACCOUNT_CREATED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    /** By an administrator. */
    PASSWORD_SET,
    /** By the user. */
    PASSWORD_CHANGED,
    /** A user made a token for a program. */
    TOKEN_MADE,
    TOKEN_REVOKED,
    /** A user made a secret address of a calendar, gave it another secret, or revoked it. */
    CALENDAR_ADDRESS_MADE,
    CALENDAR_ADDRESS_ROTATED,
    CALENDAR_ADDRESS_REVOKED,
    /** A session of a browser was ended from elsewhere, or all of a user were. */
    SESSION_ENDED,
    /** Somebody at an OpenID Connect provider signs in as the user from now on. */
    WORK_ACCOUNT_CONNECTED,
    WORK_ACCOUNT_REMOVED,
    GRANTED,
    GRANT_ENDED,
    /** Something under a reporting restriction was read. The thing is the review. */
    RESTRICTED_READ,
    AUDITOR_READ,
    /** An administrator read content under a grant. */
    GRANTED_READ,
    EXPORTED,
    /** A random sample was drawn, by whom ever; with its seed, because a seed that was tried out shows among the others. */
    SAMPLE_DRAWN,
    FILE_READ,
    /** Views rebuilt, parked events retried, policy adopted, files removed and the like. */
    ADMINISTERED,
    ERASED,
    BACKED_UP,
    RESTORED,
    /** Somebody read the record of access. */
    RECORD_READ,
    /** Retention deleted records of whole days. */
    RECORDS_DELETED
}
