package org.throughline.query.waiting;

import java.util.ArrayList;
import java.util.Collections;
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
                    (WaitingOfKind of) -> of.longest.since())
            .thenComparing(of -> of.longest.on())
            .thenComparing(WaitingOfKind::kind)
            .thenComparing(WaitingOfKind::waitsFor);

    private record Key(Kind kind, Answerer waitsFor) {}

    /** One for each kind that waits, and for each who has to answer it. */
    static List<WaitingOfKind> of(List<FoundMatter> found) {
        var byKind = new LinkedHashMap<Key, List<FoundMatter>>();
        for (var each : found)
            byKind.computeIfAbsent(new Key(each.kind(), each.waitsFor()), _ -> new ArrayList<>())
                    .add(each);
        return byKind.entrySet().stream()
                .map(of -> of(of.getKey(), of.getValue()))
                .toList();
    }

    private static WaitingOfKind of(Key key, List<FoundMatter> found) {
        return new WaitingOfKind(
                key.kind,
                key.waitsFor,
                found.size(),
                found.stream().filter(FoundMatter::overdue).count(),
                Collections.min(found, FoundMatter.LONGEST_FIRST).shown());
    }
}
