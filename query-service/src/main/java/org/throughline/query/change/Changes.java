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
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.register.ActionSearch;
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

    /**
     * One review, finding or action from one standpoint. Its aspects are put into words only where something can have changed.
     *
     * @param action null for a review or a finding
     */
    private record Portrait(@Nullable AssessedAction action, Supplier<AspectSnapshot> snapshot) {

        /** Whether nothing but the day differs; most actions of a large board are the same on both days. */
        private boolean isUnchanged(Portrait before) {
            return action != null
                    && before.action != null
                    && action.view() == before.action.view()
                    && action.assessment()
                            .signals()
                            .equals(before.action.assessment().signals());
        }
    }

    /** Reviews first, then findings, then actions, each in their order; of all that the filter lets through on either side. */
    List<Change> between(AsOf before, AsOf after, ChangeFilter filter) {
        var then = portraits(before, filter);
        var now = portraits(after, filter);
        var correctedThen = corrections(before);
        var correctedNow = corrections(after);
        var ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(then.keySet());
        ids.retainAll(asked(before, after, filter, ids));
        var changes = new ArrayList<Change>();
        for (var id : ids) {
            var was = then.get(id);
            var is = now.get(id);
            boolean sameCorrections = Objects.equals(correctedThen.get(id), correctedNow.get(id));
            if (was == null || is == null || !sameCorrections || !is.isUnchanged(was))
                Change.between(id, snapshot(id, was, correctedThen), snapshot(id, is, correctedNow)).stream()
                        .filter(filter::lets)
                        .forEach(changes::add);
        }
        return changes;
    }

    private static @Nullable AspectSnapshot snapshot(
            String id, @Nullable Portrait portrait, Map<String, String> corrected) {
        return portrait == null ? null : portrait.snapshot().get().corrected(corrected.getOrDefault(id, "none"));
    }

    private Map<String, Portrait> portraits(AsOf standpoint, ChangeFilter filter) {
        var portraits = new LinkedHashMap<String, Portrait>();
        if (!filter.isAboutActionsOnly()) {
            reviews.at(standpoint)
                    .filter(review -> filter.review() == null || filter.review().equals(review.review()))
                    .forEach(review -> portraits.put(
                            review.review().value(),
                            new Portrait(null, () -> AspectSnapshot.of(review, standpoint.asOf()))));
            (filter.review() == null ? findings.at(standpoint) : findings.of(filter.review(), standpoint))
                    .forEach(finding ->
                            portraits.put(finding.id().value(), new Portrait(null, () -> AspectSnapshot.of(finding))));
        }
        actions.assessed(filter.ofReview(), standpoint)
                .forEach(action -> portraits.put(
                        action.view().action().value(), new Portrait(action, () -> AspectSnapshot.of(action))));
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
                        .inOrder()
                        .forEach(finding -> asked.add(finding.id().value()));
        }
        return asked;
    }
}
