package org.throughline.web.drift;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.domain.drift.SignalKind;
import org.throughline.query.drift.DriftComparison;
import org.throughline.query.drift.DriftComparison.Line;
import org.throughline.web.question.Question;
import org.throughline.web.words.Words;

/**
 * How many actions of each group show which signal, each number opening to its actions.
 *
 * @param group what a row is: "Lead agency"
 * @param signals the names of the columns
 * @param key the ranges of the four shades
 */
public record HeatTable(
        String group, List<Family> families, List<String> signals, List<HeatRow> rows, HeatRow all, List<String> key) {

    /** Signals that belong together: about the date, the work or the result. */
    public record Family(String name, int width) {}

    /** @param list the address of its actions */
    public record HeatRow(String name, String list, String actions, Count drifting, List<Count> signals) {}

    /**
     * @param list the address of the actions it counts; empty for none
     * @param shade from 1 to 4; 0 for none
     */
    public record Count(String text, String list, int shade) {}

    private static final List<SignalKind> ORDER = List.of(
            SignalKind.UNDATED,
            SignalKind.MOVED,
            SignalKind.STALE,
            SignalKind.NOTED,
            SignalKind.UNOWNED,
            SignalKind.CHALLENGED,
            SignalKind.HOLD_EXPIRED,
            SignalKind.UNVERIFIED,
            SignalKind.UNPROVEN);

    private static final List<Family> FAMILIES =
            List.of(new Family("The date", 2), new Family("The work", 5), new Family("The result", 2));

    static HeatTable of(DriftComparison compared, Groups groups, Question register) {
        var scale = HeatScale.of(compared.groups().items().stream()
                .map(line -> line.signals().values())
                .flatMap(Collection::stream)
                .toList());
        return new HeatTable(
                groups.title(),
                FAMILIES,
                ORDER.stream().map(Words::of).toList(),
                compared.groups().items().stream()
                        .map(line -> row(groups.name(line.key()), line, groups.of(line.key(), register), scale))
                        .toList(),
                row("All", compared.all(), register, new HeatScale(List.of())),
                scale.key());
    }

    private static HeatRow row(String name, Line line, Question register, HeatScale scale) {
        return new HeatRow(
                name,
                register.address(),
                Words.number(line.now().actions()),
                count(line.now().drifting(), register.with("number", "DRIFTING"), 0),
                signals(line, register, scale).toList());
    }

    private static Stream<Count> signals(Line line, Question register, HeatScale scale) {
        return ORDER.stream().map(signal -> {
            long count = line.signals().getOrDefault(signal, 0L);
            return count(count, register.with("signal", signal.name()), scale.shade(count));
        });
    }

    private static Count count(long count, Question list, int shade) {
        return new Count(Words.number(count), count == 0 ? "" : list.address(), shade);
    }
}
