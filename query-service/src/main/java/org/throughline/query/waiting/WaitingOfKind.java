package org.throughline.query.waiting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.throughline.domain.waiting.WaitingMatter.Answerer;
import org.throughline.domain.waiting.WaitingMatter.Kind;

/**
 * The matters of one kind that wait for the same answer.
 *
 * @param waitsFor who has to answer now
 * @param overdue how many of them have passed the last day for the first answer
 * @param longest the one that waits longest
 */
public record WaitingOfKind(Kind kind, Answerer waitsFor, long total, long overdue, WaitingRow longest) {

    static final Comparator<WaitingOfKind> LONGEST_FIRST = Comparator.comparing(
                    (WaitingOfKind of) -> of.longest, WaitingRow.LONGEST_FIRST)
            .thenComparing(WaitingOfKind::kind)
            .thenComparing(WaitingOfKind::waitsFor);

    private record Key(Kind kind, Answerer waitsFor) {}

    /** One for each kind that waits, and for each who has to answer it. */
    static List<WaitingOfKind> of(List<WaitingRow> rows) {
        var byKind = new LinkedHashMap<Key, WaitingOfKind>();
        for (var row : rows) byKind.merge(new Key(row.kind(), row.waitsFor()), of(row), WaitingOfKind::with);
        return List.copyOf(byKind.values());
    }

    private static WaitingOfKind of(WaitingRow row) {
        return new WaitingOfKind(row.kind(), row.waitsFor(), 1, row.overdue() ? 1 : 0, row);
    }

    private WaitingOfKind with(WaitingOfKind other) {
        boolean longer = WaitingRow.LONGEST_FIRST.compare(longest, other.longest) <= 0;
        return new WaitingOfKind(
                kind, waitsFor, total + other.total, overdue + other.overdue, longer ? longest : other.longest);
    }
}
