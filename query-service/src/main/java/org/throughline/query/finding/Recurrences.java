package org.throughline.query.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.throughline.events.FindingId;

/**
 * The earlier findings that a finding repeats: those it was linked to, and every earlier finding of another review on its theme
 * that had been signed off before it was raised.
 *
 * @param total how many
 * @param shown those it was linked to, and the latest of the others, in the order they were raised
 */
public record Recurrences(long total, List<Recurrence> shown) {

    /** After years of reviews a finding can repeat hundreds; the register has all findings of a theme. */
    private static final int NOT_LINKED_MAX = 20;

    /**
     * Both without those that the asker may not read.
     *
     * @param linked the earlier findings it was linked to
     */
    static Recurrences of(AnsweredFinding finding, ThemeRecurrence onItsTheme, Collection<AnsweredFinding> linked) {
        var links = links(finding);
        var also = new HashSet<FindingId>();
        var others = new ArrayList<AnsweredFinding>();
        for (var settled : onItsTheme.repeatedBy(finding))
            if (links.containsKey(settled.id())) also.add(settled.id());
            else others.add(settled);
        var shown = new ArrayList<>(linked);
        shown.addAll(others.subList(Math.max(0, others.size() - NOT_LINKED_MAX), others.size()));
        return new Recurrences(
                linked.size() + others.size(),
                shown.stream()
                        .sorted(AnsweredFinding.AS_RAISED)
                        .map(other -> new Recurrence(
                                other.id(),
                                links.get(other.id()),
                                !links.containsKey(other.id()) || also.contains(other.id()),
                                other.signedOffBefore(finding.raisedOn())))
                        .toList());
    }

    /** Why it was linked to each. */
    private static Map<FindingId, String> links(AnsweredFinding finding) {
        var links = new HashMap<FindingId, String>();
        finding.finding().links().forEach(link -> link.earlier().forEach(earlier -> links.put(earlier, link.why())));
        return links;
    }
}
