package org.throughline.query.action;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;

/** The actions there were on a day, and each of them on any day by what was known at any moment. */
@Component
public class Actions {

    private final ActionGenerations generations;

    Actions(ActionGenerations generations) {
        this.generations = generations;
    }

    /** Replays one action; empty if it was not yet assigned, or not yet known of. */
    public Optional<ActionView> replay(ActionId action, LocalDate asOf, @Nullable Instant knownAt) {
        return generations
                .live()
                .lives()
                .find(action)
                .map(life -> life.effectiveBy(asOf, knownAt))
                .filter(events -> !events.isEmpty())
                .map(ActionView::of);
    }

    /** All that a filter lets through, by the end of a day, in the order of their identifiers. */
    public List<ActionView> all(LocalDate asOf, Bson filter) {
        var views = new ArrayList<ActionView>();
        for (var version :
                generations.live().versions().find(and(on(asOf), filter)).sort(ascending("action")))
            views.add(version.shown());
        return views;
    }

    public List<ActionView> answering(Collection<FindingId> findings, LocalDate asOf) {
        return all(asOf, in("answers", findings));
    }

    public long countOf(ReviewId review, LocalDate asOf) {
        return generations.live().versions().countDocuments(and(on(asOf), eq("review", review)));
    }

    private static Bson on(LocalDate day) {
        return and(lte("from", day), gt("to", day));
    }
}
