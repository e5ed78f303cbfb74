package org.throughline.domain.action;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.events.impact.Direction;

/**
 * An approved change of the terms of an action.
 *
 * @param version of the event that recorded it
 * @param narrows in which ways it asks for less than was promised before
 */
public record Amendment(
        long version, LocalDate on, Authority authority, String reason, List<Change> changes, List<Narrowing> narrows) {

    public Amendment {
        changes = List.copyOf(changes);
        narrows = List.copyOf(narrows);
    }

    /** The terms that can be amended. */
    public enum Term {
        STATEMENT,
        DESIRED_OUTCOME,
        SUCCESS_MEASURE,
        CONTINGENCY,
        PRIORITY,
        CONTRIBUTING_AGENCIES
    }

    /**
     * One term, in words.
     *
     * @param before null if there was none
     * @param after null if there is none any more
     */
    public record Change(
            Term term, @Nullable String before, @Nullable String after) {}

    static Amendment of(EventReference at, ActionAmended event, Terms before, Terms after) {
        return new Amendment(
                at.version(),
                at.on(),
                event.authority(),
                event.reason(),
                changes(before, after),
                narrows(before, after));
    }

    /** What differs between two sets of terms. */
    public static List<Change> changes(Terms before, Terms after) {
        var changes = new ArrayList<Change>();
        for (var term : Term.values()) {
            var was = inWords(term, before);
            var is = inWords(term, after);
            if (was == null ? is != null : !was.equals(is)) changes.add(new Change(term, was, is));
        }
        return changes;
    }

    /** A term in words; null if there is none. */
    public static @Nullable String inWords(Term term, Terms of) {
        return switch (term) {
            case STATEMENT -> of.statement();
            case DESIRED_OUTCOME -> of.desiredOutcome();
            case SUCCESS_MEASURE -> of.successMeasure() == null ? null : inWords(of.successMeasure());
            case CONTINGENCY -> of.contingency();
            case PRIORITY -> of.priority().name().toLowerCase(Locale.ROOT);
            case CONTRIBUTING_AGENCIES ->
                of.contributingAgencies().isEmpty()
                        ? null
                        : of.contributingAgencies().stream()
                                .map(AgencyId::value)
                                .sorted()
                                .collect(Collectors.joining(", "));
        };
    }

    public static String inWords(SuccessMeasure measure) {
        var words = new StringBuilder(measure.measure());
        if (measure.baseline() != null) words.append(", baseline ").append(figure(measure.baseline(), measure.unit()));
        if (measure.target() != null) words.append(", target ").append(figure(measure.target(), measure.unit()));
        if (measure.baseline() == null && measure.target() == null && measure.unit() != null)
            words.append(", in ").append(measure.unit());
        if (measure.direction() != null)
            words.append(", ")
                    .append(measure.direction().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return words.toString();
    }

    private static String figure(BigDecimal value, @Nullable String unit) {
        var number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return unit == null ? number : number + " " + unit;
    }

    static List<Narrowing> narrows(Terms before, Terms after) {
        var narrows = new ArrayList<Narrowing>();
        if (!after.contributingAgencies().containsAll(before.contributingAgencies()))
            narrows.add(Narrowing.CONTRIBUTOR_REMOVED);
        var measure = narrows(before.successMeasure(), after.successMeasure());
        if (measure != null) narrows.add(measure);
        if (before.contingency() != null && after.contingency() == null) narrows.add(Narrowing.CONTINGENCY_DROPPED);
        if (after.priority().compareTo(before.priority()) > 0) narrows.add(Narrowing.PRIORITY_LOWERED);
        return narrows;
    }

    /** Whether the amendment only adds: it narrows, replaces and rewords nothing. */
    public static boolean onlyAdds(Terms before, Terms after) {
        return narrows(before, after).isEmpty()
                && before.statement().equals(after.statement())
                && before.desiredOutcome().equals(after.desiredOutcome())
                && (before.contingency() == null || before.contingency().equals(after.contingency()))
                && onlyAdds(before.successMeasure(), after.successMeasure());
    }

    /** A measure may be added, and its target raised; another baseline would make the target easier to reach. */
    private static boolean onlyAdds(@Nullable SuccessMeasure before, @Nullable SuccessMeasure after) {
        if (before == null || after == null) return before == null;
        return after.equals(new SuccessMeasure(
                before.measure(), before.unit(), before.baseline(), after.target(), before.direction()));
    }

    private static @Nullable Narrowing narrows(@Nullable SuccessMeasure before, @Nullable SuccessMeasure after) {
        if (before == null) return null;
        if (after == null) return Narrowing.MEASURE_DROPPED;
        if (!named(before).equals(named(after))) return Narrowing.MEASURE_REPLACED;
        if (before.target() == null) return null;
        boolean lowered = after.target() == null || direction(before, after).better(before.target(), after.target());
        return lowered ? Narrowing.TARGET_LOWERED : null;
    }

    /** That of the earlier measure if it is known, so that an amendment cannot turn it round unseen. */
    private static Direction direction(SuccessMeasure before, SuccessMeasure after) {
        var direction = before.improves();
        if (direction == null) direction = after.improves();
        return direction == null ? Direction.HIGHER_IS_BETTER : direction;
    }

    /** The measure and its unit without regard to case and spaces. */
    private static String named(SuccessMeasure measure) {
        var unit = measure.unit() == null ? "" : measure.unit();
        return (measure.measure() + "|" + unit).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
