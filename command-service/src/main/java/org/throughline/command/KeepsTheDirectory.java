package org.throughline.command;

/** A command about the directory itself. What it names may be new, or ended before: its aggregate knows, and decides. */
public interface KeepsTheDirectory {
    Decision decision();
}
