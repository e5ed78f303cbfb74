package org.throughline.events.policy;

/** The numbers of the board's policy from which a signal of drift is raised; days are calendar days. */
public record Thresholds(
        int movedTimes,
        long movedDays,
        long staleDays,
        long staleDaysHighPriority,
        long unverifiedDays,
        long unprovenDays,
        int notedTimes,
        int challengedTimes,
        long checkGraceDays) {}
