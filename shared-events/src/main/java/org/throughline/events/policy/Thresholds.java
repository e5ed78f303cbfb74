package org.throughline.events.policy;

/**
 * The thresholds of the signals of drift, in calendar days.
 *
 * @param movedTimes {@code MOVED} at this many rebaselines or more
 * @param movedDays {@code MOVED} at more drift days than this
 * @param staleDays {@code STALE} after this many days without a substantive event
 * @param staleDaysHighPriority the same for a high priority
 * @param unverifiedDays {@code UNVERIFIED} when a claim has waited more days than this
 * @param unprovenDays {@code UNPROVEN} at an impact gap of more days than this
 * @param notedTimes {@code NOTED} at this many notes without a substantive event between
 * @param challengedTimes {@code CHALLENGED} at this many concerns neither escalated nor disputed
 * @param checkGraceDays a sustained check counts as not done when it is overdue by more days than this
 */
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
