package org.throughline.query.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.query.action.ActionSearch;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.Findings;
import org.throughline.query.history.AllCorrections;
import org.throughline.query.history.MadeCorrection;
import org.throughline.query.review.Reviews;

/** Compares the board from one standpoint with the board from another. */
@Component
class Changes {

    private final Reviews reviews;
    private final Findings findings;
    private final ActionSearch actions;
    private final AllCorrections corrections;

    Changes(Reviews reviews, Findings findings, ActionSearch actions, AllCorrections corrections) {
        this.reviews = reviews;
        this.findings = findings;
        this.actions = actions;
        this.corrections = corrections;
    }

    /** Reviews first, then findings, then actions, each in their order; of all that the filter lets through on either side. */
    List<Change> between(AsOf before, AsOf after, ChangeFilter filter) {
        var then = portraits(before, filter);
        var now = portraits(after, filter);
        var ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(then.keySet());
        ids.retainAll(asked(before, after, filter, ids));
        var changes = new ArrayList<Change>();
        for (var id : ids)
            Change.between(id, then.get(id), now.get(id)).stream()
                    .filter(filter::lets)
                    .forEach(changes::add);
        return changes;
    }

    private Map<String, AspectSnapshot> portraits(AsOf standpoint, ChangeFilter filter) {
        var portraits = new LinkedHashMap<String, AspectSnapshot>();
        if (!filter.isAboutActionsOnly()) {
            reviews.at(standpoint)
                    .filter(review -> filter.review() == null || filter.review().equals(review.review()))
                    .forEach(review ->
                            portraits.put(review.review().value(), AspectSnapshot.of(review, standpoint.asOf())));
            (filter.review() == null ? findings.at(standpoint) : findings.of(filter.review(), standpoint))
                    .forEach(finding -> portraits.put(finding.id().value(), AspectSnapshot.of(finding)));
        }
        actions.all(filter.ofReview(), standpoint)
                .forEach(action -> portraits.put(action.view().action().value(), AspectSnapshot.of(action)));
        var corrected = corrections(standpoint);
        portraits.replaceAll((id, portrait) -> portrait.corrected(corrected.getOrDefault(id, "none")));
        return portraits;
    }

    /** What was corrected of each, in the order in which that was recorded. */
    private Map<String, String> corrections(AsOf standpoint) {
        return corrections
                .at(standpoint)
                .sorted(Comparator.comparing(MadeCorrection::version))
                .collect(groupingBy(MadeCorrection::id, mapping(MadeCorrection::inWords, joining("; "))));
    }

    /** An action that changed its agency matches either agency; a finding that changed its theme matches either theme. */
    private Set<String> asked(AsOf before, AsOf after, ChangeFilter filter, Set<String> all) {
        if (!filter.isNarrower()) return all;
        var asked = new HashSet<String>();
        for (var standpoint : List.of(before, after)) {
            actions.all(filter.actions(), standpoint)
                    .forEach(action -> asked.add(action.view().action().value()));
            if (filter.theme() != null)
                findings.on(filter.theme(), standpoint)
                        .forEach(finding -> asked.add(finding.id().value()));
        }
        return asked;
    }
}
