package org.throughline.query.action;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.domain.action.Terms;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.query.list.TextSearch;

/**
 * The parts of an action that seldom change, shared by its states because lists read very many.
 *
 * @param answers the finding it was agreed on, and the others it also answers
 * @param words the text to search: the statement and the outcome in force, without case and accents
 */
public record Subject(ReviewId review, FindingId finding, List<FindingId> answers, String words) {

    Subject answering(Predicate<FindingId> exists) {
        var existing = answers.stream()
                .filter(answer -> answer.equals(finding) || exists.test(answer))
                .toList();
        return new Subject(review, finding, existing, words);
    }

    static Subject of(ActionAssigned promise, Terms terms) {
        var finding = promise.actionId().findingId();
        return new Subject(
                finding.reviewId(),
                finding,
                Stream.concat(Stream.of(finding), promise.alsoAnswers().stream())
                        .toList(),
                TextSearch.text(terms.statement(), terms.desiredOutcome()));
    }
}
