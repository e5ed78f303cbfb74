package org.throughline.platform.erasure;

/** What was erased. Names are stored; do not rename them. */
public enum ErasureKind {
    /** The name of a person, the roles known beside it and their mail address. The subject is the person's identifier. */
    PERSON,
    /** A mail address. The subject is {@code OWNER:}, {@code LEAD:} or {@code COMMITTEE:} and an identifier. */
    CONTACT,
    /** An uploaded file. The subject is its SHA-256. */
    FILE
}
