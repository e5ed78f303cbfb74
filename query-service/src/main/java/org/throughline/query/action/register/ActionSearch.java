package org.throughline.query.action.register;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.people.People;
import org.throughline.domain.drift.FigureBasis;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.FindingsOnTheme;
import org.throughline.query.action.ReviewTitles;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.list.TextSearch;

/** Finds actions by what they are, their status, and their delay and drift. */
@Component
public class ActionSearch {

    private final Actions actions;
    private final FindingsOnTheme findings;
    private final ReviewTitles reviews;
    private final People people;
    private final PolicyInTheLog policy;

    ActionSearch(
            Actions actions, FindingsOnTheme findings, ReviewTitles reviews, People people, PolicyInTheLog policy) {
        this.reviews = reviews;
        this.actions = actions;
        this.findings = findings;
        this.people = people;
        this.policy = policy;
    }

    /** Like {@link #all}, with the delay and drift of each assessed in parallel. */
    public List<AssessedAction> assessed(ActionFilter filter, AsOf standpoint) {
        return stream(filter, standpoint)
                .peek(action -> Objects.requireNonNull(action.assessment()))
                .toList();
    }

    /** All that the filter lets through, reviews by name and then by number. */
    public List<AssessedAction> all(ActionFilter filter, AsOf standpoint) {
        return stream(filter, standpoint).toList();
    }

    /** Searches all actions in parallel, because reading them waits for memory. */
    private Stream<AssessedAction> stream(ActionFilter filter, AsOf standpoint) {
        var inForce = policy.on(standpoint.asOf(), standpoint.knownAt());
        var is = is(filter, standpoint);
        var drifts = drifts(filter);
        return among(filter, standpoint)
                .filter(is)
                .map(view -> new AssessedAction(standpoint.asOf(), view, inForce))
                .filter(drifts);
    }

    private Stream<ActionView> among(ActionFilter filter, AsOf standpoint) {
        if (filter.finding() != null) return actions.of(filter.finding().reviewId(), standpoint);
        return filter.review() == null ? actions.at(standpoint).parallel() : actions.of(filter.review(), standpoint);
    }

    private Predicate<ActionView> is(ActionFilter filter, AsOf standpoint) {
        var all = new ArrayList<Predicate<ActionView>>();
        if (filter.review() != null) all.add(view -> view.review().equals(filter.review()));
        if (filter.finding() != null) all.add(view -> view.answers().contains(filter.finding()));
        if (filter.theme() != null) {
            var onTheme = findings.on(filter.theme(), standpoint);
            all.add(view -> view.answers().stream().anyMatch(onTheme::contains));
        }
        if (filter.agency() != null) all.add(view -> view.agencies().contains(filter.agency()));
        if (filter.leadAgency() != null) all.add(view -> view.leadAgency().equals(filter.leadAgency()));
        if (filter.committee() != null) all.add(view -> view.overseenBy().equals(filter.committee()));
        if (filter.owner() != null) {
            Set<PersonId> named = people.named(filter.owner()).stream().collect(toUnmodifiableSet());
            all.add(view -> isOwnedBy(named, view));
        }
        if (filter.person() != null)
            all.add(view -> view.owner() != null && view.owner().person().equals(filter.person()));
        if (filter.q() != null) {
            var words = TextSearch.words(filter.q());
            var titles = reviews.searched(standpoint);
            all.add(view -> isAbout(view, words, titles));
        }
        return all.stream().reduce(_ -> true, Predicate::and).and(view -> isPromised(filter, view));
    }

    /** Looks into the review only for words that the action itself does not have. */
    private static boolean isAbout(ActionView view, List<String> words, Function<ReviewId, String> titles) {
        var number = view.state().promise().numberInSource();
        var id = view.action().value();
        return words.stream()
                .map(List::of)
                .allMatch(word -> TextSearch.has(view.subject().words(), number, id, word)
                        || TextSearch.has(titles.apply(view.review()), word));
    }

    /** By name, also of the second owner; while the source's words are in the place of a person, by those. */
    private static boolean isOwnedBy(Set<PersonId> named, ActionView view) {
        var owner = view.owner();
        var asWritten = view.state().ownership().asWritten();
        var second = view.secondOwner();
        if (second != null && named.contains(second.person())) return true;
        return owner != null ? named.contains(owner.person()) : asWritten != null && named.contains(asWritten);
    }

    private static boolean isPromised(ActionFilter filter, ActionView view) {
        var due = view.state().dueDates().current();
        return (filter.status() == null || filter.status() == view.state().status())
                && (filter.open() == null
                        || filter.open() == view.state().status().open())
                && (filter.priority() == null || filter.priority() == view.priority())
                && (filter.disputed() == null
                        || filter.disputed() == view.state().challenges().disputed())
                && (filter.narrowed() == null
                        || filter.narrowed() != view.state().narrowings().isEmpty())
                && (filter.agreedFrom() == null || !view.assignedOn().isBefore(filter.agreedFrom()))
                && (filter.agreedTo() == null || !view.assignedOn().isAfter(filter.agreedTo()))
                && (filter.dueBefore() == null || (due != null && due.isBefore(filter.dueBefore())));
    }

    private static Set<FigureBasis> restsOn(@Nullable FiveNumber number, AssessedAction action) {
        return number == null ? action.assessment().restsOn() : number.restsOn(action);
    }

    /** Delay and drift cost most, so they are looked at last. */
    private static Predicate<AssessedAction> drifts(ActionFilter filter) {
        return action -> (filter.signal() == null || action.assessment().shows(filter.signal()))
                && (filter.level() == null
                        || filter.level() == action.assessment().level())
                && (filter.number() == null || filter.number().counts(action))
                && (filter.conversation() == null || filter.conversation() == Conversation.about(action))
                && (filter.restsOn() == null || restsOn(filter.number(), action).contains(filter.restsOn()));
    }
}
