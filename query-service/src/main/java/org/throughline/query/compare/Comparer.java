package org.throughline.query.compare;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Correction;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.compare.Comparison.Between;
import org.throughline.query.compare.Comparison.Entry;
import org.throughline.query.compare.Comparison.Field;
import org.throughline.query.compare.Comparison.Side;
import org.throughline.query.history.History;

/**
 * Compares something from two standpoints. It goes from the left one to the right one, entry by entry: first from one moment
 * of knowing to the other on the left day, then from one day to the other by what is known on the right. A field that changes
 * with an entry differs because of it.
 */
final class Comparer {

    /** Figures that look better when they are smaller. */
    static final Set<String> FIGURES = Set.of(
            "delayDays",
            "originalDelayDays",
            "maskedDelayDays",
            "netDelayDays",
            "driftDays",
            "stalenessDays",
            "verificationLagDays",
            "impactGapDays",
            "moves",
            "missedOccurrences");

    private static final String SIGNALS = "signals";
    private static final String BETWEEN = ", ";

    private record Known(String id, History.Entry entry) {}

    private static final Comparator<Known> ORDER = Comparator.comparing(
                    (Known each) -> each.entry().recordedAt())
            .thenComparing(Known::id)
            .thenComparingLong(each -> each.entry().version());

    private final Compared compared;
    private final AsOf left;
    private final AsOf right;
    private final List<Known> known;
    private final List<Known> toThisDay;
    private final Map<String, Set<Entry>> entries = new HashMap<>();
    private final Set<String> daysPassed = new LinkedHashSet<>();
    private final Set<String> elsewhere = new LinkedHashSet<>();
    private final Set<String> lowered = new LinkedHashSet<>();

    private Comparer(Compared compared, AsOf left, AsOf right, LocalDate today) {
        this.compared = compared;
        this.left = left;
        this.right = right;
        toThisDay = known(compared, today);
        var later = left.asOf().isAfter(right.asOf()) ? left.asOf() : right.asOf();
        // A correction counts on the days of what it corrects, before its own day too.
        known = Stream.concat(
                        known(compared, later).stream(),
                        toThisDay.stream()
                                .filter(each -> each.entry().event() instanceof Correction
                                        && each.entry().effectiveOn().isAfter(later)))
                .sorted(ORDER)
                .toList();
    }

    private static List<Known> known(Compared compared, LocalDate day) {
        return compared.histories(day).stream()
                .flatMap(history -> history.entries().stream().map(entry -> new Known(history.id(), entry)))
                .sorted(ORDER)
                .toList();
    }

    /** Fields and entries of both standpoints; {@code of} and {@code id} say what it is. */
    static Comparison compare(String of, String id, Compared compared, AsOf left, AsOf right, LocalDate today) {
        return new Comparer(compared, left, right, today).compare(of, id);
    }

    private Comparison compare(String of, String id) {
        var then = compared.at(left);
        var now = compared.at(right);
        knowing();
        passing();
        var names = new LinkedHashSet<>(now.keySet());
        names.addAll(then.keySet());
        var fields = names.stream()
                .map(name -> field(name, then.get(name), now.get(name)))
                .toList();
        return new Comparison(
                of,
                id,
                compared.review(),
                Objects.requireNonNullElse(
                        now.get(compared.titleField()), then.getOrDefault(compared.titleField(), id)),
                new Side(left.asOf(), left.knownAt(), !then.isEmpty()),
                new Side(right.asOf(), right.knownAt(), !now.isEmpty()),
                (int) fields.stream().filter(Field::differs).count(),
                fields,
                between(id, fields),
                laterOnly(id));
    }

    private Field field(String name, @Nullable String then, @Nullable String now) {
        if (Objects.equals(then, now)) return new Field(name, then, now, false, false, List.of(), false, false);
        var causes = List.copyOf(entries.getOrDefault(name, Set.of()));
        return new Field(
                name,
                then,
                now,
                true,
                lowered.contains(name),
                causes,
                daysPassed.contains(name),
                elsewhere.contains(name) || (causes.isEmpty() && !daysPassed.contains(name)));
    }

    /** From the earlier moment of knowing to the later one, on the left day. */
    private void knowing() {
        var from = left.knownAt();
        var to = right.knownAt();
        if (Objects.equals(from, to)) return;
        boolean forward = from != null && (to == null || from.isBefore(to));
        var earlier = Objects.requireNonNull(forward ? from : to);
        var later = forward ? to : from;
        var byMoment = new TreeMap<Instant, List<Known>>();
        for (var each : known) {
            var at = each.entry().recordedAt();
            if (at.isAfter(earlier) && (later == null || !at.isAfter(later)))
                byMoment.computeIfAbsent(at, _ -> new ArrayList<>()).add(each);
        }
        var day = left.asOf();
        var before = compared.at(new AsOf(day, earlier));
        for (var each : byMoment.entrySet()) {
            var just = compared.at(new AsOf(day, each.getKey().minusNanos(1)));
            changed(before, just).forEach(elsewhere::add);
            var after = compared.at(new AsOf(day, each.getKey()));
            attribute(just, after, each.getValue());
            if (!after.isEmpty())
                changed(just, after).stream()
                        .filter(name -> isLowered(name, just.get(name), after.get(name)))
                        .forEach(lowered::add);
            before = after;
        }
        changed(before, compared.at(new AsOf(day, later))).forEach(elsewhere::add);
    }

    /** From the earlier day to the later one, by what is known on the right. */
    private void passing() {
        if (left.asOf().equals(right.asOf())) return;
        boolean forward = left.asOf().isBefore(right.asOf());
        var earlier = forward ? left.asOf() : right.asOf();
        var later = forward ? right.asOf() : left.asOf();
        var days = new TreeSet<LocalDate>();
        for (var each : known) {
            var day = each.entry().effectiveOn();
            if (isKnown(each, right.knownAt()) && day.isAfter(earlier) && !day.isAfter(later)) days.add(day);
        }
        var before = compared.at(right.asOf(earlier));
        for (var day : days) {
            var eve = compared.at(right.asOf(day.minusDays(1)));
            changed(before, eve).forEach(daysPassed::add);
            var after = compared.at(right.asOf(day));
            attribute(
                    eve,
                    after,
                    known.stream()
                            .filter(each -> isKnown(each, right.knownAt())
                                    && each.entry().effectiveOn().equals(day))
                            .toList());
            before = after;
        }
        changed(before, compared.at(right.asOf(later))).forEach(daysPassed::add);
    }

    /** A figure that grew by the one day that passed did not change with the entries of that day. */
    private void attribute(Map<String, String> before, Map<String, String> after, List<Known> because) {
        for (var name : changed(before, after)) {
            if (FIGURES.contains(name) && isOneMore(before.get(name), after.get(name))) {
                daysPassed.add(name);
                continue;
            }
            var causes = entries.computeIfAbsent(name, _ -> new LinkedHashSet<>());
            for (var each : because)
                causes.add(new Entry(each.id(), each.entry().version()));
        }
    }

    private static boolean isOneMore(@Nullable String before, @Nullable String after) {
        return before != null && after != null && Long.parseLong(after) - Long.parseLong(before) == 1;
    }

    private static boolean isLowered(String name, @Nullable String before, @Nullable String after) {
        if (before == null) return false;
        if (FIGURES.contains(name))
            return Long.parseLong(before) > 0 && (after == null || Long.parseLong(after) < Long.parseLong(before));
        return name.equals(SIGNALS)
                && (after == null || !List.of(after.split(BETWEEN)).containsAll(List.of(before.split(BETWEEN))));
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .toList();
    }

    /** Its own, and of others those that changed a field of it. */
    private List<Between> between(String id, List<Field> fields) {
        var causes = fields.stream().flatMap(field -> field.entries().stream()).collect(toUnmodifiableSet());
        return known.stream()
                .filter(each -> each.id().equals(id)
                        || causes.contains(new Entry(each.id(), each.entry().version())))
                .filter(each -> counts(each, left) != counts(each, right))
                .map(each -> new Between(each.id(), counts(each, left), each.entry()))
                .toList();
    }

    private int laterOnly(String id) {
        return (int) toThisDay.stream()
                .filter(each -> each.id().equals(id))
                .filter(each -> isKnown(each, left.knownAt()) != isKnown(each, right.knownAt()))
                .filter(each -> counts(each, left) == counts(each, right))
                .count();
    }

    private static boolean counts(Known each, AsOf standpoint) {
        return isKnown(each, standpoint.knownAt())
                && (each.entry().event() instanceof Correction
                        || !each.entry().effectiveOn().isAfter(standpoint.asOf()));
    }

    private static boolean isKnown(Known each, @Nullable Instant knownAt) {
        return knownAt == null || !each.entry().recordedAt().isAfter(knownAt);
    }

    /** Fields in the order in which they are put; those without a value are left out. */
    static final class Fields {

        private final Map<String, String> all = new LinkedHashMap<>();

        Fields put(String name, @Nullable Object value) {
            var text = value instanceof Enum<?> constant ? constant.name() : Objects.toString(value, "");
            if (!text.isEmpty()) all.put(name, text);
            return this;
        }

        Map<String, String> all() {
            return all;
        }
    }
}
