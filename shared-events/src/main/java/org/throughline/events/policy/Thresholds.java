package org.throughline.events.policy;

/** When signs of drift are raised. {@link org.throughline.events.drift.DriftPolicy} says what each of them means. */
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
