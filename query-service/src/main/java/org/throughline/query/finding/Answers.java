package org.throughline.query.finding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.FindingId;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.AsOf;

/** Which actions answered findings at a standpoint. An action answers findings of its own review only. */
@Component
class Answers {

    private final Actions actions;

    Answers(Actions actions) {
        this.actions = actions;
    }

    /** Looks each review up once, and shares that out among the processors. */
    Stream<AnsweredFinding> to(Stream<FindingView> findings, AsOf standpoint) {
        var readable = actions.readableAt(standpoint);
        var byReview = findings.collect(groupingBy(FindingView::review, LinkedHashMap::new, toUnmodifiableList()));
        return byReview.entrySet().parallelStream()
                .flatMap(inReview -> answered(inReview.getValue(), readable.of(inReview.getKey())))
                .toList()
                .stream();
    }

    private static Stream<AnsweredFinding> answered(List<FindingView> findings, Stream<ActionView> actions) {
        var answering = new HashMap<FindingId, List<ActionView>>();
        actions.forEach(action -> {
            for (var finding : action.answers())
                answering.computeIfAbsent(finding, _ -> new ArrayList<>()).add(action);
        });
        return findings.stream()
                .map(finding -> new AnsweredFinding(finding, answering.getOrDefault(finding.finding(), List.of())));
    }
}
