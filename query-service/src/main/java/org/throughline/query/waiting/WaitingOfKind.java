package org.throughline.query.waiting;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.throughline.domain.waiting.WaitingMatter.Kind;

/**
 * The matters of one kind that wait for an answer.
 *
 * @param overdue how many of them have passed the last day for an answer
 * @param longest the one that waits longest
 */
public record WaitingOfKind(Kind kind, long total, long overdue, WaitingRow longest) {

    static final Comparator<WaitingOfKind> LONGEST_FIRST = Comparator.comparing(
                    (WaitingOfKind of) -> of.longest, WaitingRow.LONGEST_FIRST)
            .thenComparing(WaitingOfKind::kind);

    /** One for each kind that waits, in the order of the kinds. */
    static List<WaitingOfKind> of(List<WaitingRow> rows) {
        var byKind = new EnumMap<Kind, WaitingOfKind>(Kind.class);
        for (var row : rows) byKind.merge(row.kind(), of(row), WaitingOfKind::with);
        return List.copyOf(byKind.values());
    }

    private static WaitingOfKind of(WaitingRow row) {
        return new WaitingOfKind(row.kind(), 1, row.overdue() ? 1 : 0, row);
    }

    private static WaitingOfKind with(WaitingOfKind one, WaitingOfKind other) {
        return new WaitingOfKind(
                one.kind, one.total + other.total, one.overdue + other.overdue, longer(one.longest, other.longest));
    }

    private static WaitingRow longer(WaitingRow one, WaitingRow other) {
        return WaitingRow.LONGEST_FIRST.compare(one, other) <= 0 ? one : other;
    }
}
