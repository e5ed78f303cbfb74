package org.throughline.web.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.events.impact.Reading;
import org.throughline.query.action.register.ActionDetail;
import org.throughline.query.action.register.Interval;
import org.throughline.query.action.register.ShownEvidence;
import org.throughline.web.drawing.Drawing;
import org.throughline.web.drawing.Whiskers;
import org.throughline.web.drawing.Whiskers.Measured;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/**
 * Whether an action has made a difference, as far as that was measured.
 *
 * @param sentence what the readings come to
 * @param drawing shares with their intervals; null where nothing was counted
 * @param strength of the best evidence of practice or outcome, with what it rests on
 * @param lacks what would make it stronger
 * @param checks those that were scheduled at sign-off, with their results
 */
public record Proof(
        String sentence,
        @Nullable Drawing drawing,
        String strength,
        String lacks,
        List<Check> checks,
        List<Measurement> measurements) {

    /** @param entry the address of its entry; null while it has no result */
    public record Check(String day, String result, @Nullable String entry) {}

    /** @param share "45% (26 to 66%)"; a dash for what is no count */
    public record Measurement(
            String day,
            String entry,
            String measure,
            String reading,
            String share,
            String strength,
            String lacks,
            String assessor) {}

    static Proof of(ActionDetail detail) {
        var counted = counted(detail);
        return new Proof(
                sentence(detail, counted),
                drawing(detail, counted),
                strength(detail.bestEvidence()),
                lacks(detail.bestEvidence()),
                detail.checks().stream().map(check -> check(check, detail)).toList(),
                detail.evidence().stream().map(Proof::measurement).toList());
    }

    /** Counts of one measure in the order of time. */
    private record Counted(String when, Reading reading, Interval interval) {

        static Counted of(String when, Reading reading) {
            return new Counted(when, reading, Objects.requireNonNull(Interval.of(reading)));
        }

        double share() {
            return interval.proportion();
        }

        String inWords() {
            return "%s (%s)".formatted(Words.percent(share()), Proof.reading(reading, null));
        }
    }

    /** Of the measure that was counted last, from what was counted before the action, if it was. */
    private static List<Counted> counted(ActionDetail detail) {
        var last = lastCounted(detail);
        if (last == null) return List.of();
        var rows = new ArrayList<Counted>();
        var same = detail.evidence().stream()
                .filter(shown -> shown.interval() != null)
                .filter(shown ->
                        shown.evidence().measure().equals(last.evidence().measure()))
                .sorted(Comparator.comparing(ShownEvidence::effectiveOn))
                .toList();
        var baseline = same.getFirst().evidence().baseline();
        if (baseline != null && baseline.isCount()) rows.add(Counted.of("Before", baseline));
        for (var shown : same)
            rows.add(Counted.of(
                    Words.monthOf(shown.effectiveOn()),
                    Objects.requireNonNull(shown.evidence().actual())));
        return rows;
    }

    private static @Nullable ShownEvidence lastCounted(ActionDetail detail) {
        return detail.evidence().stream()
                .filter(shown -> shown.interval() != null)
                .max(Comparator.comparing(ShownEvidence::effectiveOn))
                .orElse(null);
    }

    private static String sentence(ActionDetail detail, List<Counted> counted) {
        if (detail.evidence().isEmpty()) return "Nothing was measured.";
        if (counted.isEmpty()) return "What was measured is no count, so it has no interval.";
        if (counted.size() == 1)
            return "It was counted once: %s. There is nothing to compare it with."
                    .formatted(counted.getFirst().inWords());
        return compared(counted.getFirst(), counted.getLast());
    }

    /** Ranges that overlap may differ by chance. */
    private static String compared(Counted first, Counted last) {
        int change = Double.compare(last.share(), first.share());
        if (change == 0) return "The share is the same as before: %s.".formatted(last.inWords());
        boolean overlap = first.interval().low() <= last.interval().high()
                && last.interval().low() <= first.interval().high();
        return "The share %s from %s to %s%s"
                .formatted(
                        change > 0 ? "rose" : "fell",
                        first.inWords(),
                        last.inWords(),
                        overlap
                                ? ", but the two ranges overlap, so this may be chance."
                                : ". The two ranges do not overlap.");
    }

    private static @Nullable Drawing drawing(ActionDetail detail, List<Counted> counted) {
        var last = lastCounted(detail);
        if (last == null) return null;
        var target = last.evidence().target();
        return Whiskers.of(
                "whiskers",
                last.evidence().measure(),
                counted.stream()
                        .map(row -> new Measured(
                                row.when(),
                                reading(row.reading(), null),
                                row.share(),
                                row.interval().low(),
                                row.interval().high()))
                        .toList(),
                target == null || !target.isCount() ? null : target.magnitude().doubleValue());
    }

    private static String strength(EvidenceStrength best) {
        return best.reasons().isEmpty()
                ? best.strength().name()
                : best.strength().name() + ": " + String.join("; ", best.reasons());
    }

    private static String lacks(EvidenceStrength best) {
        if (!best.caps().isEmpty()) return Sentences.of(String.join("; ", best.caps()));
        return switch (best.strength()) {
            case E0 -> "A measurement of practice or of outcomes.";
            case E1 -> "A measurement that is more than a document or an attendance figure.";
            case E2 -> "What was so before, measured in the same way.";
            case E3 -> "An independent assessor, a statement of how cases were chosen, and ten cases or all of them.";
            case E4 -> "The same result at two or more later points.";
            case E5 -> "Nothing.";
        };
    }

    private static Check check(SustainedCheck check, ActionDetail detail) {
        var result = check.result();
        var words = result == null
                ? check.dueOn().isBefore(detail.asOf()) ? "overdue" : "ahead"
                : Words.of(result) + (check.reported() ? ", reported and not yet confirmed" : "");
        return new Check(Words.day(check.dueOn()), words, check.version() == null ? null : "#e" + check.version());
    }

    private static Measurement measurement(ShownEvidence shown) {
        var evidence = shown.evidence();
        var interval = shown.interval();
        return new Measurement(
                Words.day(shown.effectiveOn()),
                "#e" + shown.version(),
                evidence.measure(),
                reading(evidence.actual(), evidence.unit()),
                interval == null
                        ? "–"
                        : "%s (%s to %s)"
                                .formatted(
                                        Words.percent(interval.proportion()),
                                        Words.percent(interval.low()),
                                        Words.percent(interval.high())),
                shown.strength().strength().name(),
                shown.strength().caps().isEmpty()
                        ? "–"
                        : String.join("; ", shown.strength().caps()),
                shown.assessor().name() == null
                        ? shown.assessor().role()
                        : shown.assessor().name());
    }

    private static String reading(@Nullable Reading reading, @Nullable String unit) {
        if (reading == null) return "said without a figure";
        if (reading.value() == null) return reading.numerator() + " of " + reading.denominator();
        return reading.value().toPlainString() + (unit == null ? "" : " " + unit);
    }
}
