package org.throughline.query.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.FindingId;

/**
 * An earlier finding that a finding repeats.
 *
 * @param why as recorded with the link; null without one
 * @param sameTheme whether it was on the same theme, with all its actions signed off before this one was raised
 * @param signedOffBefore how many of its actions had been signed off by then
 */
public record Recurrence(FindingId earlier, @Nullable String why, boolean sameTheme, long signedOffBefore) {

    /**
     * The findings that a finding repeats: those it was linked to, and every earlier finding of another review on its theme
     * that had been signed off before it was raised.
     *
     * @param others findings it could repeat, without those that the asker may not read
     */
    public static List<Recurrence> of(AnsweredFinding finding, Collection<AnsweredFinding> others) {
        var links = new HashMap<FindingId, String>();
        finding.finding().links().forEach(link -> link.earlier().forEach(earlier -> links.put(earlier, link.why())));
        return others.stream()
                .filter(other -> links.containsKey(other.id()) || isRepeatedBy(finding, other))
                .sorted(Comparator.comparing(AnsweredFinding::raisedOn)
                        .thenComparing(other -> other.id().value()))
                .map(other -> new Recurrence(
                        other.id(),
                        links.get(other.id()),
                        isRepeatedBy(finding, other),
                        other.signedOffBefore(finding.raisedOn())))
                .toList();
    }

    private static boolean isRepeatedBy(AnsweredFinding finding, AnsweredFinding earlier) {
        return finding.asksForSomething()
                && earlier.asksForSomething()
                && finding.theme().equals(earlier.theme())
                && !finding.review().equals(earlier.review())
                && earlier.raisedOn().isBefore(finding.raisedOn())
                && earlier.wasSignedOffBefore(finding.raisedOn());
    }
}
