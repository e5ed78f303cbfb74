package org.throughline.query.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.throughline.events.FindingId;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;

/** The findings there were on a day, each with what answered it by then. */
@Component
class Findings {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+$");

    private final FindingGenerations generations;
    private final Actions actions;

    Findings(FindingGenerations generations, Actions actions) {
        this.generations = generations;
        this.actions = actions;
    }

    /** By review and then by number, so that f10 comes after f9. */
    List<FindingRow> all(LocalDate asOf, Bson filter) {
        var found = generations.live().raisedBy(asOf, filter);
        var answers = answers(found.stream().map(FindingLife::id).toList(), asOf);
        return found.stream()
                .map(finding -> FindingRow.of(finding, asOf, answers.getOrDefault(finding.id(), List.of())))
                .sorted(java.util.Comparator.comparing(
                                (FindingRow row) -> row.review().value())
                        .thenComparing(row -> number(row.id())))
                .toList();
    }

    Optional<FindingRow> find(FindingId finding, LocalDate asOf) {
        return generations
                .live()
                .find(finding)
                .filter(life -> !life.raisedOn().isAfter(asOf))
                .map(life -> FindingRow.of(life, asOf, actions.answering(List.of(finding), asOf)));
    }

    private Map<FindingId, List<ActionView>> answers(List<FindingId> findings, LocalDate asOf) {
        var answers = new HashMap<FindingId, List<ActionView>>();
        for (var action : actions.answering(findings, asOf))
            for (var finding : action.answers())
                answers.computeIfAbsent(finding, _ -> new ArrayList<>()).add(action);
        return answers;
    }

    private static int number(FindingId finding) {
        var number = NUMBER.matcher(finding.value());
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }
}
