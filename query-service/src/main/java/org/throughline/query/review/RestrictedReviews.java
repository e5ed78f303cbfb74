package org.throughline.query.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.query.bitemporal.BitemporalIndex;
import org.throughline.query.bitemporal.BitemporalStates;

/**
 * The reviews that are or were on hold, and those that a reporting restriction hides from a role. Every question asks for
 * them, and only decisions on reviews change them, so they are cached until the next one.
 *
 * @param of the index they were found in, at a revision
 * @param held the states of the reviews that were ever on hold
 * @param from the reviews that each role may not read now
 */
record RestrictedReviews(
        BitemporalIndex<ReviewState> of,
        long revision,
        List<BitemporalStates<ReviewState>> held,
        Map<Role, Set<ReviewId>> from) {

    static RestrictedReviews of(BitemporalIndex<ReviewState> reviews) {
        long revision = reviews.revision();
        var held = new ArrayList<BitemporalStates<ReviewState>>();
        var from = new EnumMap<Role, Set<ReviewId>>(Role.class);
        reviews.all().forEach(states -> {
            if (states.ever(review -> !review.holds().isEmpty())) held.add(states);
            var review = states.latest();
            for (var role : Role.values())
                if (!review.disclosure().mayBeReadBy(role))
                    from.computeIfAbsent(role, _ -> new HashSet<>()).add(review.review());
        });
        return new RestrictedReviews(reviews, revision, held, from);
    }

    boolean isCurrent(BitemporalIndex<ReviewState> reviews) {
        return of == reviews && revision == reviews.revision();
    }

    Set<ReviewId> from(Role role) {
        return from.getOrDefault(role, Set.of());
    }
}
