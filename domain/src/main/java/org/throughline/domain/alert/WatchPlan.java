package org.throughline.domain.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.domain.alert.WatchStep.Clear;
import org.throughline.domain.alert.WatchStep.Escalate;
import org.throughline.domain.alert.WatchStep.Tell;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestLine;

/**
 * The result of one watch: a digest for each reader with news, and the steps without a digest.
 *
 * @param digests in the order of their identifiers, the most harmful line first
 */
public record WatchPlan(SortedMap<DigestId, List<DigestLine>> digests, List<Escalate> escalated, List<Clear> cleared) {

    /** Combines the steps of all actions. */
    public static WatchPlan of(Collection<WatchStep> moves) {
        Map<DigestId, List<Tell>> told = new TreeMap<>(Comparator.comparing(DigestId::value));
        var escalated = new ArrayList<Escalate>();
        var cleared = new ArrayList<Clear>();
        for (var move : moves)
            switch (move) {
                case Tell tell ->
                    told.computeIfAbsent(tell.digest(), _ -> new ArrayList<>()).add(tell);
                case Escalate step -> escalated.add(step);
                case Clear step -> cleared.add(step);
            }
        SortedMap<DigestId, List<DigestLine>> digests = new TreeMap<>(Comparator.comparing(DigestId::value));
        told.forEach((digest, tells) -> {
            if (tells.stream().anyMatch(tell -> tell.line().news().isNews())) digests.put(digest, lines(tells));
        });
        return new WatchPlan(digests, escalated, cleared);
    }

    private static List<DigestLine> lines(List<Tell> tells) {
        return tells.stream()
                .sorted(Comparator.comparing(Tell::harm))
                .map(Tell::line)
                .toList();
    }
}
