package org.throughline.query.change;

import static org.throughline.query.history.Phrases.day;
import static org.throughline.query.history.Phrases.words;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.domain.ChairsActions;
import org.throughline.domain.action.Amendment;
import org.throughline.domain.action.Amendment.Term;
import org.throughline.domain.action.DueDate;
import org.throughline.domain.action.Terms;
import org.throughline.domain.drift.FigureBasis;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.history.Sentence;
import org.throughline.query.finding.AnsweredFinding;

/**
 * The aspects of a review, a finding or an action from one standpoint, in words. Owners are named by role and agency.
 *
 * @param title the title, or the statement
 * @param restsOn what the figures of an action rest on beside dates that were agreed
 */
public record AspectSnapshot(
        Kind kind, ReviewId review, String title, Map<Aspect, String> aspects, List<FigureBasis> restsOn) {

    /** What it is of. */
    public enum Kind {
        REVIEW,
        FINDING,
        ACTION
    }

    static AspectSnapshot of(ReviewState review, LocalDate day) {
        var aspects = new EnumMap<Aspect, String>(Aspect.class);
        aspects.put(Aspect.STATUS, words(review.plan().status()));
        aspects.put(
                Aspect.OVERSIGHT, review.commissioning().oversight().current().value());
        aspects.put(
                Aspect.PUBLICATION, words(review.disclosure().publicationOn(day).state()));
        aspects.put(Aspect.RESTRICTION, review.disclosure().restriction() == null ? "none" : "restricted");
        var hold = review.hold();
        aspects.put(Aspect.HOLD, hold == null ? "none" : "on hold, to be reviewed by " + day(hold.reviewBy()));
        aspects.put(Aspect.TO_BE_RATIFIED, waiting(review.chairsActions()));
        return new AspectSnapshot(
                Kind.REVIEW, review.review(), review.registered().title(), aspects, List.of());
    }

    static AspectSnapshot of(AnsweredFinding finding) {
        var aspects = new EnumMap<Aspect, String>(Aspect.class);
        aspects.put(Aspect.STATUS, words(finding.status()));
        aspects.put(Aspect.STATEMENT, finding.finding().stated().statement());
        aspects.put(Aspect.KIND, words(finding.finding().stated().kind()));
        aspects.put(Aspect.THEME, finding.theme().value());
        aspects.put(Aspect.DISPUTE, finding.finding().disputed() ? "disputed" : "none");
        aspects.put(Aspect.TO_BE_RATIFIED, waiting(finding.finding().chairsActions()));
        return new AspectSnapshot(
                Kind.FINDING, finding.review(), finding.finding().stated().statement(), aspects, List.of());
    }

    private static String due(DueDate due) {
        if (due.asWritten() != null)
            return due.asWritten().words() + (due.day() == null ? "" : ", so by " + day(due.day()));
        return due.day() == null ? "none" : day(due.day());
    }

    static AspectSnapshot of(AssessedAction action) {
        var view = action.view();
        var due = view.state().dueDates();
        var progress = view.state().progress();
        var aspects = new EnumMap<Aspect, String>(Aspect.class);
        aspects.put(Aspect.STATUS, words(view.state().status()));
        aspects.put(Aspect.DUE_DATE, due(due.inForce()));
        var duty = view.state().duty();
        aspects.put(
                Aspect.RECURRING_DUTY,
                duty == null ? "none" : "%s, %d missed".formatted(Sentence.rhythm(duty.schedule()), duty.missed()));
        for (var term : Term.values())
            aspects.put(aspect(term), inWords(term, view.state().terms()));
        aspects.put(Aspect.OWNER, owner(view));
        aspects.put(Aspect.OVERSIGHT, view.overseenBy().value());
        aspects.put(
                Aspect.PROGRESS,
                progress == null ? "none" : "%s: %s".formatted(day(progress.on()), progress.whatChanged()));
        var assessed = view.state().assessed();
        aspects.put(
                Aspect.PROGRESS_ASSESSMENT,
                assessed == null ? "none" : "%s on %s".formatted(words(assessed.result()), day(assessed.on())));
        aspects.put(
                Aspect.SIGNALS,
                action.assessment().signals().stream().map(Enum::name).collect(Collectors.joining(", ")));
        aspects.put(Aspect.EVIDENCE, view.shown().best().strength().name());
        aspects.put(Aspect.DISPUTE, view.state().challenges().disputed() ? "disputed" : "none");
        aspects.put(Aspect.TO_BE_RATIFIED, waiting(view.state().chairsActions()));
        return new AspectSnapshot(
                Kind.ACTION,
                view.review(),
                view.statement(),
                aspects,
                action.assessment().restsOn().stream().sorted().toList());
    }

    private static String owner(ActionView action) {
        var owner = action.owner();
        return owner == null ? "no named person, " + action.leadAgency() : owner.role() + ", " + action.leadAgency();
    }

    private static Aspect aspect(Term term) {
        return switch (term) {
            case STATEMENT -> Aspect.STATEMENT;
            case DESIRED_OUTCOME -> Aspect.DESIRED_OUTCOME;
            case SUCCESS_MEASURE -> Aspect.SUCCESS_MEASURE;
            case CONTINGENCY -> Aspect.CONTINGENCY;
            case PRIORITY -> Aspect.PRIORITY;
            case CONTRIBUTING_AGENCIES -> Aspect.CONTRIBUTING_AGENCIES;
        };
    }

    private static String inWords(Term term, Terms terms) {
        return Objects.requireNonNullElse(Amendment.inWords(term, terms), "none");
    }

    /** With what was corrected of it, in words. */
    AspectSnapshot corrected(String corrections) {
        var all = new EnumMap<>(aspects);
        all.put(Aspect.CORRECTIONS, corrections);
        return new AspectSnapshot(kind, review, title, all, restsOn);
    }

    private static String waiting(ChairsActions actions) {
        var waiting = actions.waiting().stream()
                .map(taken -> "version %d of %s".formatted(taken.version(), day(taken.on())))
                .collect(Collectors.joining(", "));
        return waiting.isEmpty() ? "none" : waiting;
    }
}
