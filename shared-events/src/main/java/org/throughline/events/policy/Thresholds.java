package org.throughline.events.policy;

/** The thresholds of the signals of drift, in calendar days. */
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
