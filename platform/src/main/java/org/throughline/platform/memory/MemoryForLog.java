package org.throughline.platform.memory;

/** A part of the program that holds the log in memory. */
public interface MemoryForLog {

    /** What the log needs with some room, in bytes. */
    long bytes();
}
