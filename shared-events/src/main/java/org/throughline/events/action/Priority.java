package org.throughline.events.action;

/** The priority of an action. A high-priority action becomes stale sooner. */
public enum Priority {
    HIGH,
    MEDIUM,
    LOW
}
