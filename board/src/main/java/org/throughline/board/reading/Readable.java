package org.throughline.board.reading;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.domain.review.Disclosure;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;

/**
 * What one user may read, as it was at one moment: for a list or a count, of which no part may be judged by a later restriction
 * than another. What does not exist can be read.
 */
public final class Readable {

    private final Asker asker;
    private final boolean readsContent;
    private final Map<ReviewId, Disclosure> restricted;
    private final Function<ActionId, @Nullable AgencyId> leadAgencies;

    /**
     * @param readsContent whether the user reads any review at all, which an administrator does only while permitted
     */
    Readable(
            Asker asker,
            boolean readsContent,
            Map<ReviewId, Disclosure> restricted,
            Function<ActionId, @Nullable AgencyId> leadAgencies) {
        this.asker = asker;
        this.readsContent = readsContent;
        this.restricted = restricted;
        this.leadAgencies = leadAgencies;
    }

    /** The same, for who has the lead agency of an action at hand: an index in memory is faster than the log. */
    public Readable with(Function<ActionId, @Nullable AgencyId> leadAgencies) {
        return new Readable(asker, readsContent, restricted, leadAgencies);
    }

    private record Basis(Asker asker, boolean readsContent, Map<ReviewId, Disclosure> restricted) {}

    /** Equal for two of these that let the same user read the same, while no action has another lead agency. */
    public Object basis() {
        return new Basis(asker, readsContent, restricted);
    }

    /** Whether the user may read the review, and all that is recorded of it but its actions. */
    public boolean test(ReviewId review) {
        if (!readsContent) return false;
        var disclosure = restricted.get(review);
        return disclosure == null || disclosure.mayBeReadBy(asker) || asker.equals(Asker.PROGRAM);
    }

    /** The reviews under a restriction, whoever may read them. */
    public Set<ReviewId> restricted() {
        return restricted.keySet();
    }

    /** Whether the user's role reads what reviews, findings and actions say. */
    public boolean readsContent() {
        return readsContent;
    }

    /** Whether nothing is hidden from the user, not even an action that the user's agency does not owe. */
    public boolean readsAll() {
        return restricted.keySet().stream().allMatch(this::test);
    }

    public boolean test(FindingId finding) {
        // An identifier is taken apart only where that can make a difference: lists ask very often.
        return restricted.isEmpty() ? readsContent : test(finding.reviewId());
    }

    /** Whether the user may read the action: with its review, or because the user's agency owes it. */
    public boolean test(ActionId action) {
        if (restricted.isEmpty()) return readsContent;
        return test(action.reviewId()) || owes(action);
    }

    private boolean owes(ActionId action) {
        var disclosure = restricted.get(action.reviewId());
        if (disclosure == null || asker.agency() == null) return false;
        var lead = leadAgencies.apply(action);
        return lead != null && disclosure.mayReadAction(asker, lead);
    }
}
