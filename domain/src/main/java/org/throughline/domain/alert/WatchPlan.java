package org.throughline.domain.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.domain.alert.WatchStep.AddLine;
import org.throughline.domain.alert.WatchStep.Clear;
import org.throughline.domain.alert.WatchStep.Escalate;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestLine;

/**
 * The result of one day's watch: a digest for each reader with news, and the steps without a digest.
 *
 * @param digests in the order of their identifiers, the most harmful line first
 */
public record WatchPlan(SortedMap<DigestId, List<DigestLine>> digests, List<Escalate> escalated, List<Clear> cleared) {

    /** Groups the steps of all actions into digests. */
    public static WatchPlan of(Collection<WatchStep> steps) {
        Map<DigestId, List<AddLine>> added = new TreeMap<>(Comparator.comparing(DigestId::value));
        var escalated = new ArrayList<Escalate>();
        var cleared = new ArrayList<Clear>();
        for (var each : steps)
            switch (each) {
                case AddLine step ->
                    added.computeIfAbsent(step.digest(), _ -> new ArrayList<>()).add(step);
                case Escalate step -> escalated.add(step);
                case Clear step -> cleared.add(step);
            }
        SortedMap<DigestId, List<DigestLine>> digests = new TreeMap<>(Comparator.comparing(DigestId::value));
        added.forEach((digest, lines) -> {
            if (lines.stream().anyMatch(line -> line.line().news().isNews())) digests.put(digest, inOrder(lines));
        });
        return new WatchPlan(digests, escalated, cleared);
    }

    private static List<DigestLine> inOrder(List<AddLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(AddLine::harm))
                .map(AddLine::line)
                .toList();
    }
}
