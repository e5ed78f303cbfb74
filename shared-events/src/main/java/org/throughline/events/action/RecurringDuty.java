package org.throughline.events.action;

import java.time.LocalDate;

/**
 * How often something is owed.
 *
 * @param every how many units lie between two occurrences
 * @param firstDueOn the day by which the first occurrence is owed
 */
public record RecurringDuty(int every, Unit unit, LocalDate firstDueOn) {

    /** More is not a rhythm that anybody keeps. */
    public static final int EVERY_MAX = 120;

    /** The unit of the time between two occurrences. */
    public enum Unit {
        WEEKS,
        MONTHS
    }

    public RecurringDuty {
        if (every < 1 || every > EVERY_MAX)
            throw new IllegalArgumentException("a duty recurs every 1 to %d units".formatted(EVERY_MAX));
    }

    /**
     * The day by which an occurrence is owed. Months are counted from the first day, so that what is first owed on 31 January
     * is owed on the last day of February and on 31 March.
     *
     * @param occurrence from 0
     */
    public LocalDate dueOn(int occurrence) {
        long units = (long) every * occurrence;
        return switch (unit) {
            case WEEKS -> firstDueOn.plusWeeks(units);
            case MONTHS -> firstDueOn.plusMonths(units);
        };
    }
}
