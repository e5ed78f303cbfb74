package org.throughline.events.action;

/** How much an action matters. A high priority grows stale sooner. */
public enum Priority {
    HIGH,
    MEDIUM,
    LOW
}
