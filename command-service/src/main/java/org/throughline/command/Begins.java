package org.throughline.command;

/** A command that begins a story of its own under an identifier that its asker has chosen. */
public interface Begins {

    /** What it is refused by when that story has begun already. */
    Rule unlessNew();
}
