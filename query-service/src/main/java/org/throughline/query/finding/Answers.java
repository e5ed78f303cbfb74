package org.throughline.query.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.clocks.Standpoint;

/** Which actions answered findings at a standpoint. An action answers findings of its own review only. */
@Component
class Answers {

    private final Actions actions;

    Answers(Actions actions) {
        this.actions = actions;
    }

    /** Looks each review up once, if the findings come review by review. */
    Stream<AnsweredFinding> to(Stream<FindingView> findings, Standpoint standpoint) {
        var inReview = new InReview(standpoint);
        return findings.map(finding -> new AnsweredFinding(finding, inReview.answering(finding)));
    }

    private final class InReview {

        private final Standpoint standpoint;
        private @Nullable ReviewId review;
        private Map<FindingId, List<ActionView>> answering = Map.of();

        InReview(Standpoint standpoint) {
            this.standpoint = standpoint;
        }

        List<ActionView> answering(FindingView finding) {
            if (!finding.review().equals(review)) {
                review = finding.review();
                answering = byFinding(review);
            }
            return answering.getOrDefault(finding.finding(), List.of());
        }

        private Map<FindingId, List<ActionView>> byFinding(ReviewId of) {
            var byFinding = new HashMap<FindingId, List<ActionView>>();
            actions.of(of, standpoint).forEach(action -> {
                for (var answered : action.answers())
                    byFinding.computeIfAbsent(answered, _ -> new ArrayList<>()).add(action);
            });
            return byFinding;
        }
    }
}
