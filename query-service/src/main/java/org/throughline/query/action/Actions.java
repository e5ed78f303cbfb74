package org.throughline.query.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.ActionId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.platform.access.AskerResolver;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.life.Life;

/** The actions there were on a day, by what was known at a moment, as far as whoever asks may read their reviews. */
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

    /** All of them, reviews by name and then by number. */
    public Stream<ActionView> at(Standpoint standpoint) {
        return readable(generations.live().states().at(standpoint), standpoint);
    }

    /** Those of one review, by number. */
    public Stream<ActionView> of(ReviewId review, Standpoint standpoint) {
        return readable(generations.live().states().of(review, standpoint), standpoint);
    }

    /** Empty if it was not yet assigned, or not yet known of. */
    public Optional<ActionView> find(ActionId action, Standpoint standpoint) {
        if (mayNotRead().contains(action.reviewId())) return Optional.empty();
        return generations
                .live()
                .states()
                .find(action.value())
                .flatMap(states -> states.at(standpoint))
                .map(view -> view.heldWith(reviews.holds(standpoint).getOrDefault(action.reviewId(), List.of())));
    }

    /** Whoever may not read its review is not told that there is one. */
    public Optional<Life<ActionEvent>> life(ActionId action) {
        return mayNotRead().contains(action.reviewId())
                ? Optional.empty()
                : generations.live().life(action);
    }

    boolean shows(ActionId action, long version) {
        return generations.live().shows(action, version);
    }

    private Stream<ActionView> readable(Stream<ActionView> views, Standpoint standpoint) {
        var kept = mayNotRead();
        var holds = reviews.holds(standpoint);
        var readable = kept.isEmpty() ? views : views.filter(view -> !kept.contains(view.review()));
        return holds.isEmpty()
                ? readable
                : readable.map(view -> view.heldWith(holds.getOrDefault(view.review(), List.of())));
    }

    private Set<ReviewId> mayNotRead() {
        return reviews.keptFrom(askers.asker().role());
    }
}
