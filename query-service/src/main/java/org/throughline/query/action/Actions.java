package org.throughline.query.action;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.platform.access.AskerResolver;
import org.throughline.query.life.Life;

/** The actions there were on a day, and each of them on any day by what was known at any moment. */
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

    /** Replays one action; empty if it was not yet assigned, or not yet known of. */
    public Optional<ActionView> replay(ActionId action, LocalDate asOf, @Nullable Instant knownAt) {
        var review = action.reviewId();
        return life(action)
                .map(life -> life.effectiveBy(asOf, knownAt))
                .filter(events -> !events.isEmpty())
                .map(ActionView::of)
                .map(view -> view.heldWith(
                        reviews.holds(List.of(review), asOf, knownAt).getOrDefault(review, List.of())));
    }

    /** Whoever may not read its review is not told that there is one. */
    Optional<Life<ActionEvent>> life(ActionId action) {
        return generations
                .live()
                .lives()
                .find(action)
                .filter(_ -> !keptFromAsker().contains(action.reviewId()));
    }

    /** All that a filter lets through, by the end of a day, in the order of their identifiers. */
    public List<ActionView> all(LocalDate asOf, Bson filter) {
        var views = new ArrayList<ActionView>();
        var kept = keptFromAsker();
        var readable = kept.isEmpty() ? filter : and(filter, nin("review", kept));
        for (var version :
                generations.live().versions().find(and(on(asOf), readable)).sort(ascending("action")))
            views.add(version.shown());
        var holds =
                reviews.holds(views.stream().map(ActionView::review).distinct().toList(), asOf, null);
        if (!holds.isEmpty()) views.replaceAll(view -> view.heldWith(holds.getOrDefault(view.review(), List.of())));
        return views;
    }

    public List<ActionView> answering(Collection<FindingId> findings, LocalDate asOf) {
        return all(asOf, in("answers", findings));
    }

    public long countOf(ReviewId review, LocalDate asOf) {
        return generations.live().versions().countDocuments(and(on(asOf), eq("review", review)));
    }

    private Set<ReviewId> keptFromAsker() {
        return reviews.keptFrom(askers.asker().role());
    }

    private static Bson on(LocalDate day) {
        return and(lte("from", day), gt("to", day));
    }
}
