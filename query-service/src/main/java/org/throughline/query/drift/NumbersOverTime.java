package org.throughline.query.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.problem.InvalidField;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/** The five numbers over a period, by what was known at the moment asked about. */
public record NumbersOverTime(@Nullable Instant knownAt, List<Point> points) implements HasList {

    /** As of the last of its days. */
    @Override
    public Page<Point> list() {
        return Page.whole(points.getLast().asOf(), knownAt, points);
    }

    private static final int POINTS_MAX = 120;

    /** The numbers of one day. */
    public record Point(LocalDate asOf, FiveNumbers numbers) {}

    /** The distance between two points. */
    enum Every {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        /** The last day of each, and the last day of the period itself. */
        List<LocalDate> ends(LocalDate from, LocalDate to) {
            if (from.isAfter(to)) throw new InvalidField("from", "lies after the end of the period");
            if (Period.between(from, to).toTotalMonths() / months >= POINTS_MAX)
                throw new InvalidField(
                        "from", "asks for more than " + POINTS_MAX + " points; begin later, or choose longer steps");
            var ends = new ArrayList<LocalDate>();
            for (var end = firstEnd(from); end.isBefore(to); end = lastOfMonth(end.plusMonths(months))) ends.add(end);
            ends.add(to);
            return List.copyOf(ends);
        }

        private LocalDate firstEnd(LocalDate from) {
            int ahead = (months - from.getMonthValue() % months) % months;
            return lastOfMonth(from.withDayOfMonth(1).plusMonths(ahead));
        }

        private static LocalDate lastOfMonth(LocalDate day) {
            return day.with(TemporalAdjusters.lastDayOfMonth());
        }
    }
}
