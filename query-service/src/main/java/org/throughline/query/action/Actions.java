package org.throughline.query.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.domain.board.Policy;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.bitemporal.BitemporalIndex;
import org.throughline.query.bitemporal.BitemporalInterval;
import org.throughline.query.bitemporal.BitemporalStates;
import org.throughline.query.history.AttributedEvent;

/** The actions that existed on a day, by what was known at a moment, without those that the asker may not read. */
@Component
public class Actions {

    private final ActionsView actionsView;
    private final ReviewsOfActions reviews;
    private final FindingsOnTheme findings;
    private final ReadableActions readable;

    Actions(ActionsView actionsView, ReviewsOfActions reviews, FindingsOnTheme findings, ReadableActions readable) {
        this.actionsView = actionsView;
        this.reviews = reviews;
        this.findings = findings;
        this.readable = readable;
    }

    /** All of them, reviews by name and then by number. */
    public Stream<ActionView> at(AsOf standpoint) {
        return readableAt(standpoint).all();
    }

    /** Those of one review, by number. */
    public Stream<ActionView> of(ReviewId review, AsOf standpoint) {
        return readableAt(standpoint).of(review);
    }

    /** What the asker's answers rest on, to be asked for before they are computed. */
    public ActionBasis basis(AsOf standpoint, Policy policy) {
        return new ActionBasis(
                standpoint, actionsView.revision(), findings.revision(), reviews.revision(), policy, readable.basis());
    }

    /** All actions, without permission filtering; for background jobs. */
    public Stream<ActionView> unfiltered(AsOf standpoint) {
        return new AtStandpoint(
                        actionsView.states(),
                        standpoint,
                        _ -> true,
                        _ -> true,
                        reviews.limits(standpoint),
                        exists(standpoint))
                .all();
    }

    /** The actions that the asker may read, for questions about several reviews; safe for several threads. */
    public AtStandpoint readableAt(AsOf standpoint) {
        return new AtStandpoint(
                actionsView.states(),
                standpoint,
                readable.toTheAsker(),
                readable.viewsToTheAsker(),
                reviews.limits(standpoint),
                exists(standpoint));
    }

    /** The actions that the asker may read, at one point on both clocks. */
    public static final class AtStandpoint {

        private final BitemporalIndex<ActionView> states;
        private final AsOf standpoint;
        private final Predicate<ActionId> mayBeRead;
        private final Predicate<ActionView> readable;
        private final Map<ReviewId, ReviewLimits> limits;
        private final Predicate<FindingId> exists;

        private AtStandpoint(
                BitemporalIndex<ActionView> states,
                AsOf standpoint,
                Predicate<ActionId> mayBeRead,
                Predicate<ActionView> readable,
                Map<ReviewId, ReviewLimits> limits,
                Predicate<FindingId> exists) {
            this.states = states;
            this.standpoint = standpoint;
            this.mayBeRead = mayBeRead;
            this.readable = readable;
            this.limits = limits;
            this.exists = exists;
        }

        public Stream<ActionView> all() {
            return readable(states.at(standpoint));
        }

        public Stream<ActionView> of(ReviewId review) {
            return readable(states.of(review, standpoint));
        }

        /** What was known of an action up to the standpoint, without what limits its review; see {@link BitemporalStates#known}. */
        public List<BitemporalInterval<ActionView>> known(ActionId action) {
            return mayBeRead.test(action)
                    ? states.find(action.value())
                            .map(all -> all.known(standpoint))
                            .orElse(List.of())
                    : List.of();
        }

        private Stream<ActionView> readable(Stream<ActionView> views) {
            var answering = views.filter(readable).map(view -> view.answering(exists));
            return limits.isEmpty()
                    ? answering
                    : answering.map(view -> view.under(limits.getOrDefault(view.review(), ReviewLimits.NONE)));
        }
    }

    /** Empty if it was not yet assigned, or not yet known of. */
    public Optional<ActionView> find(ActionId action, AsOf standpoint) {
        if (!mayBeRead(action)) return Optional.empty();
        return actionsView
                .states()
                .find(action.value())
                .flatMap(states -> states.at(standpoint))
                .map(view -> view.answering(exists(standpoint)))
                .map(view -> view.under(reviews.limits(standpoint).getOrDefault(action.reviewId(), ReviewLimits.NONE)));
    }

    /** Those of one review, without the holds of that review and without permission filtering. */
    public Stream<ActionView> unfiltered(ReviewId review, AsOf standpoint) {
        return actionsView.states().of(review, standpoint);
    }

    /** One action, without permission filtering; for background jobs. */
    public Optional<ActionView> unfiltered(ActionId action, AsOf standpoint) {
        return actionsView.states().find(action.value()).flatMap(states -> states.at(standpoint));
    }

    /** All events of an action; empty for an unknown action and for one that the asker may not read. */
    public List<AttributedEvent<ActionEvent>> stream(ActionId action) {
        return readable.events(action);
    }

    /** Whether there is such an action that, by what was known, was assigned only after the day. */
    public boolean isYetToCome(ActionId action, AsOf standpoint) {
        return actionsView
                .states()
                .find(action.value())
                .filter(states -> states.at(standpoint).isEmpty())
                .isPresent();
    }

    private Predicate<FindingId> exists(AsOf standpoint) {
        return finding -> !findings.isYetToCome(finding, standpoint);
    }

    /** Whether the view has come as far; never for an action that the asker may not read, as for an unknown one. */
    public boolean shows(ActionId action, long version) {
        return actionsView.shows(action, version) && mayBeRead(action);
    }

    public boolean mayBeRead(ActionId action) {
        return readable.toTheAsker().test(action);
    }
}
