package org.throughline.query.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.FindingId;
import org.throughline.events.standing.FindingStanding;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;

/** Which actions answered findings on a day, as far as was known at a moment. */
@Component
class Answers {

    /** Later than anything can have taken effect: asked about it, the view shows what is so by all that is known. */
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    private final Actions actions;

    Answers(Actions actions) {
        this.actions = actions;
    }

    List<AnsweredFinding> to(List<FindingStanding> findings, LocalDate asOf, @Nullable Instant knownAt) {
        var answering = new HashMap<FindingId, List<ActionView>>();
        for (var action :
                answering(findings.stream().map(FindingStanding::finding).toList(), asOf, knownAt))
            for (var finding : action.answers())
                answering.computeIfAbsent(finding, _ -> new ArrayList<>()).add(action);
        return findings.stream()
                .map(finding ->
                        new AnsweredFinding(finding, List.copyOf(answering.getOrDefault(finding.finding(), List.of()))))
                .toList();
    }

    /** States are kept by the day only; what was known earlier is replayed action by action. */
    private List<ActionView> answering(List<FindingId> findings, LocalDate asOf, @Nullable Instant knownAt) {
        if (findings.isEmpty()) return List.of();
        if (knownAt == null) return actions.answering(findings, asOf);
        return actions.answering(findings, LATEST).stream()
                .flatMap(action -> actions.replay(action.action(), asOf, knownAt).stream())
                .toList();
    }
}
