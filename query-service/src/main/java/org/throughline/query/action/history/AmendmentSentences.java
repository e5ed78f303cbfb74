package org.throughline.query.action.history;

import static org.throughline.query.action.history.Sentence.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.Amendment;
import org.throughline.domain.action.Amendment.Change;
import org.throughline.domain.action.Amendment.Term;
import org.throughline.domain.action.Narrowing;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent.ActionAmended;

/** The sentences for amendments of an action. */
public final class AmendmentSentences {

    private AmendmentSentences() {}

    /** What the event says; what was so before is not in it. */
    static String of(ActionAmended event) {
        var said = new ArrayList<String>();
        if (event.statement() != null) said.add(now(Term.STATEMENT, event.statement()));
        if (event.desiredOutcome() != null) said.add(now(Term.DESIRED_OUTCOME, event.desiredOutcome()));
        if (event.successMeasure() != null)
            said.add(now(Term.SUCCESS_MEASURE, Amendment.inWords(event.successMeasure())));
        if (event.contingency() != null) said.add(now(Term.CONTINGENCY, event.contingency()));
        if (event.priority() != null) said.add(now(Term.PRIORITY, words(event.priority())));
        if (!event.contributorsAdded().isEmpty()) said.add(named(event.contributorsAdded()) + " asked to contribute");
        if (!event.contributorsRemoved().isEmpty())
            said.add(named(event.contributorsRemoved()) + " no longer asked to contribute");
        event.dropped().forEach(term -> said.add("no " + words(term) + " any more"));
        return "Amended: %s. Reason: %s".formatted(String.join("; ", said), event.reason());
    }

    /** What it changed, before and after, and in which ways it asks for less. */
    public static String of(Amendment amendment) {
        return "Amended: %s%s. Reason: %s"
                .formatted(
                        amendment.changes().stream().map(AmendmentSentences::of).collect(Collectors.joining("; ")),
                        narrowed(amendment.narrows()),
                        amendment.reason());
    }

    private static String of(Change change) {
        return "%s was %s, is %s".formatted(words(change.term()), quoted(change.before()), quoted(change.after()));
    }

    private static String narrowed(List<Narrowing> narrows) {
        return narrows.isEmpty()
                ? ""
                : ". Narrower than promised: "
                        + narrows.stream().map(Sentence::words).collect(Collectors.joining(", "));
    }

    private static String now(Term term, String text) {
        return "%s is now %s".formatted(words(term), quoted(text));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "none" : "\"" + text + "\"";
    }

    private static String named(List<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).collect(Collectors.joining(", "));
    }
}
