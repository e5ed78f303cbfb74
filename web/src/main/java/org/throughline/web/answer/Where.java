package org.throughline.web.answer;

import java.util.Map;
import org.throughline.board.account.AskerResolver;
import org.throughline.web.question.Question;

/**
 * Which question a form is about.
 *
 * @param agency the one asked for, or else the user's own; empty if there is none
 * @param with an action of the question
 * @param page the part of the list that the question is in; empty for the first
 * @param review the review that the list is about; empty for all
 */
record Where(String agency, String with, String page, String review) {

    static Where of(Map<String, String> sent, AskerResolver askers) {
        var own = askers.asker().agency();
        var agency = sent.getOrDefault("agency", "").strip();
        return new Where(
                agency.isEmpty() && own != null ? own.value() : agency,
                sent.getOrDefault("with", "").strip(),
                sent.getOrDefault("page", "").strip(),
                sent.getOrDefault("review", "").strip());
    }

    /** The part of the list. */
    Question list() {
        return Question.of(ToAnswerController.PATH, Map.of("agency", agency, "page", page, "review", review));
    }
}
