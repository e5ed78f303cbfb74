package org.throughline.query.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.Restriction;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.query.action.ReadableActions;
import org.throughline.query.action.ReviewsOfActions;
import org.throughline.query.finding.Findings;

/**
 * The filter of one client: what it asked for and may read. A restriction counts from its own event on, even if the view of
 * reviews does not have it yet, and a review that was registered restricted is restricted from its first event on.
 */
final class Listener implements Predicate<StreamedEvent> {

    private final Asker asker;
    private final ReviewsOfActions reviews;
    private final ReadableActions actions;
    private final Function<ReviewId, List<Recorded<ReviewEvent>>> log;
    private final @Nullable ReviewId review;
    private final StreamedEvent.@Nullable Kind kind;
    private final Map<ReviewId, Optional<Restriction>> since = new HashMap<>();

    /**
     * Listens for a user.
     *
     * @param log reads all events of a review
     */
    Listener(
            Asker asker,
            ReviewsOfActions reviews,
            ReadableActions actions,
            Function<ReviewId, List<Recorded<ReviewEvent>>> log,
            @Nullable ReviewId review,
            StreamedEvent.@Nullable Kind kind) {
        this.asker = asker;
        this.reviews = reviews;
        this.actions = actions;
        this.log = log;
        this.review = review;
        this.kind = kind;
    }

    /** Follows the reporting restrictions, which the view of reviews may show a moment later. */
    void follow(ReviewEvent event) {
        if (!(event instanceof ReviewRegistered
                || event instanceof DisclosureEvent
                || event instanceof ReviewEventCorrected)) return;
        var recorded = log.apply(event.reviewId());
        if (recorded.isEmpty()) return;
        var state = ReviewState.of(Timeline.inOrder(Corrections.of(recorded)));
        since.put(event.reviewId(), Optional.ofNullable(state.disclosure().restriction()));
    }

    /** An event without what the user may not read of other reviews; empty if nothing is left. */
    Optional<BoardEvent> readable(Object event) {
        return switch (event) {
            case ActionEvent e -> Optional.of(ReadableActions.withoutHidden(e, actions.to(asker)));
            case FindingEvent e -> {
                var readable = reviews.readableTo(asker);
                yield Findings.withoutHidden(e, finding -> readable.test(finding.reviewId()))
                        .map(each -> (BoardEvent) each);
            }
            case BoardEvent e -> Optional.of(e);
            case Object _ -> Optional.empty();
        };
    }

    @Override
    public boolean test(StreamedEvent happened) {
        var of = happened.review();
        if (of != null && !mayRead(happened, of)) return false;
        return (review == null || review.equals(of)) && (kind == null || kind == happened.kind());
    }

    /** Both as the stream has it and as the view has it: after a restriction is lifted the view may be a moment behind. */
    private boolean mayRead(StreamedEvent happened, ReviewId of) {
        var restriction = since.getOrDefault(of, Optional.empty());
        if (happened.kind() == StreamedEvent.Kind.action) {
            var action = new ActionId(happened.on());
            return actions.to(asker).test(action)
                    && restriction
                            .filter(each -> !actions.mayRead(asker, action, each))
                            .isEmpty();
        }
        return reviews.readableTo(asker).test(of)
                && restriction.filter(each -> !each.admits(asker)).isEmpty();
    }
}
