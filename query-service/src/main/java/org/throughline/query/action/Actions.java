package org.throughline.query.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.action.Hold;
import org.throughline.events.ActionId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.clocks.StatesIndex;
import org.throughline.query.life.Life;

/** The actions on a day, by what was known at a moment, without those the reader may not read. */
@Component
public class Actions {

    private final ActionGenerations generations;
    private final ReviewsOfActions reviews;
    private final AskerResolver askers;

    Actions(ActionGenerations generations, ReviewsOfActions reviews, AskerResolver askers) {
        this.generations = generations;
        this.reviews = reviews;
        this.askers = askers;
    }

    /** All of them, by review and number. */
    public Stream<ActionView> at(Standpoint standpoint) {
        return seen(standpoint).all();
    }

    /** Those of one review, by number. */
    public Stream<ActionView> of(ReviewId review, Standpoint standpoint) {
        return seen(standpoint).of(review);
    }

    /** All reviews, without permission filtering; for background jobs such as the watch. */
    public Stream<ActionView> whoeverAsks(Standpoint standpoint) {
        var holds = reviews.holds(standpoint);
        return new Seen(generations.live().states(), standpoint, Set.of(), holds).all();
    }

    /** For callers that read several reviews, on several threads if they like. */
    public Seen seen(Standpoint standpoint) {
        return new Seen(generations.live().states(), standpoint, mayNotRead(), reviews.holds(standpoint));
    }

    /** The actions that the reader may see, from one standpoint. */
    public static final class Seen {

        private final StatesIndex<ActionView> states;
        private final Standpoint standpoint;
        private final Set<ReviewId> kept;
        private final Map<ReviewId, List<Hold>> holds;

        private Seen(
                StatesIndex<ActionView> states,
                Standpoint standpoint,
                Set<ReviewId> kept,
                Map<ReviewId, List<Hold>> holds) {
            this.states = states;
            this.standpoint = standpoint;
            this.kept = kept;
            this.holds = holds;
        }

        public Stream<ActionView> all() {
            return readable(states.at(standpoint));
        }

        public Stream<ActionView> of(ReviewId review) {
            return readable(states.of(review, standpoint));
        }

        private Stream<ActionView> readable(Stream<ActionView> views) {
            var readable = kept.isEmpty() ? views : views.filter(view -> !kept.contains(view.review()));
            return holds.isEmpty()
                    ? readable
                    : readable.map(view -> view.heldWith(holds.getOrDefault(view.review(), List.of())));
        }
    }

    /** Empty if it was not yet assigned, or not yet known. */
    public Optional<ActionView> find(ActionId action, Standpoint standpoint) {
        if (mayNotRead().contains(action.reviewId())) return Optional.empty();
        return generations
                .live()
                .states()
                .find(action.value())
                .flatMap(states -> states.at(standpoint))
                .map(view -> view.heldWith(reviews.holds(standpoint).getOrDefault(action.reviewId(), List.of())));
    }

    /** One action, without permission filtering; for background jobs such as the watch. */
    public Optional<ActionView> standing(ActionId action, Standpoint standpoint) {
        return generations.live().states().find(action.value()).flatMap(states -> states.at(standpoint));
    }

    /** A reader who may not read its review does not learn that it exists. */
    public Optional<Life<ActionEvent>> life(ActionId action) {
        return mayNotRead().contains(action.reviewId())
                ? Optional.empty()
                : generations.live().life(action);
    }

    boolean shows(ActionId action, long version) {
        return generations.live().shows(action, version);
    }

    private Set<ReviewId> mayNotRead() {
        return reviews.keptFrom(askers.asker().role());
    }
}
