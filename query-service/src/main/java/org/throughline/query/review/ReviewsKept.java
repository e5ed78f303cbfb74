package org.throughline.query.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.access.Role;
import org.throughline.query.clocks.States;
import org.throughline.query.clocks.StatesIndex;

/**
 * Reviews on hold and restricted reviews, computed once for each change of a review because every question needs it.
 *
 * @param of the reviews it was computed from, at a revision
 * @param held the states of those that were ever held
 * @param from the reviews that each role may not read now
 */
record ReviewsKept(
        StatesIndex<ReviewState> of, long revision, List<States<ReviewState>> held, Map<Role, Set<ReviewId>> from) {

    static ReviewsKept of(StatesIndex<ReviewState> reviews) {
        long revision = reviews.revision();
        var held = new ArrayList<States<ReviewState>>();
        var from = new EnumMap<Role, Set<ReviewId>>(Role.class);
        reviews.all().forEach(states -> {
            if (states.ever(review -> !review.holds().isEmpty())) held.add(states);
            var review = states.latest();
            for (var role : Role.values())
                if (!review.disclosure().mayBeReadBy(role))
                    from.computeIfAbsent(role, _ -> new HashSet<>()).add(review.review());
        });
        return new ReviewsKept(reviews, revision, held, from);
    }

    boolean isStillSo(StatesIndex<ReviewState> reviews) {
        return of == reviews && revision == reviews.revision();
    }

    Set<ReviewId> from(Role role) {
        return from.getOrDefault(role, Set.of());
    }
}
