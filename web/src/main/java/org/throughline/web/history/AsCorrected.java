package org.throughline.web.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;
import org.throughline.query.history.History;

/**
 * An entry of a history with everything that corrects it.
 *
 * @param first as it was recorded
 * @param says as it is now
 * @param retracted whether it was taken back altogether
 */
public record AsCorrected(History.Entry first, History.Entry says, List<Step> corrections, boolean retracted) {

    /**
     * One correction of it.
     *
     * @param was what it corrects
     * @param restated what it says in place of that; null where nothing should have been recorded, or where that is not shown
     */
    public record Step(History.Entry by, History.Entry was, History.@Nullable Entry restated) {

        public Correction correction() {
            return (Correction) by.event();
        }
    }

    /** In the order in which they were recorded. What corrects an entry is with it, and not on its own. */
    public static List<AsCorrected> of(History history) {
        var byVersion =
                history.entries().stream().collect(Collectors.toMap(History.Entry::version, Function.identity()));
        var beside = beside(history, byVersion);
        return history.entries().stream()
                .filter(entry -> !beside.contains(entry.version()))
                .map(entry -> of(entry, byVersion))
                .toList();
    }

    private static HashSet<Long> beside(History history, Map<Long, History.Entry> byVersion) {
        List<Recorded<BoardEvent>> recorded = history.entries().stream()
                .map(each -> new Recorded<>(each.event(), each.version(), each.recordedAt()))
                .toList();
        var beside = new HashSet<Long>();
        for (var entry : history.entries())
            if (entry.event() instanceof Correction correction
                    && byVersion.containsKey(Corrections.placeOf(correction.corrects(), recorded))) {
                beside.add(entry.version());
                if (correction.restatedBy() != null) beside.add(correction.restatedBy());
            }
        return beside;
    }

    private static AsCorrected of(History.Entry first, Map<Long, History.Entry> byVersion) {
        var steps = new ArrayList<Step>();
        var says = first;
        boolean retracted = false;
        var by = next(first, byVersion);
        while (by != null) {
            var restatedBy = ((Correction) by.event()).restatedBy();
            var restated = restatedBy == null ? null : byVersion.get(restatedBy);
            steps.add(new Step(by, says, restated));
            retracted = restatedBy == null;
            if (restated == null) break;
            says = restated;
            by = next(restated, byVersion);
        }
        return new AsCorrected(first, says, List.copyOf(steps), retracted);
    }

    private static History.@Nullable Entry next(History.Entry entry, Map<Long, History.Entry> byVersion) {
        return entry.correctedBy() == null ? null : byVersion.get(entry.correctedBy());
    }

    /** It and everything that corrects it. */
    public Stream<Long> versions() {
        return Stream.concat(
                Stream.of(first.version()),
                corrections.stream()
                        .flatMap(step -> Stream.concat(
                                Stream.of(step.by().version()),
                                Stream.ofNullable(step.correction().restatedBy()))));
    }
}
