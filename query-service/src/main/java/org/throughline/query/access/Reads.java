package org.throughline.query.access;

/** What a record says of a restricted matter: that it was opened itself, or that a list or a figure held it among others. */
public enum Reads {
    OPENED,
    COUNTED,
    ALL
}
