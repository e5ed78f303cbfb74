package org.throughline.domain.drift;

/**
 * The thresholds of the signals of drift. Figures name the version they were computed with.
 *
 * @param version of the board's policy
 * @param movedTimes this many rebaselines or more
 * @param movedDays more drift days than this
 * @param staleDays this many days or more without a substantive event
 * @param staleDaysHighPriority the same for a high priority
 * @param unverifiedDays a claim waiting for more days than this
 * @param unprovenDays an impact gap of more days than this
 * @param notedTimes noted at this many meetings with nothing substantive between
 * @param challengedTimes this many concerns or more, neither escalated nor disputed
 * @param checkGraceDays a sustained check counts as not done when it is overdue by more days than this
 */
public record DriftPolicy(
        int version,
        int movedTimes,
        long movedDays,
        long staleDays,
        long staleDaysHighPriority,
        long unverifiedDays,
        long unprovenDays,
        int notedTimes,
        int challengedTimes,
        long checkGraceDays) {

    public static final DriftPolicy DEFAULT = new DriftPolicy(1, 2, 90, 60, 30, 30, 90, 2, 2, 30);

    long staleDays(boolean highPriority) {
        return highPriority ? staleDaysHighPriority : staleDays;
    }
}
