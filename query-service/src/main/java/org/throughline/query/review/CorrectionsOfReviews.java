package org.throughline.query.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.drift.Effect;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.CorrectedEvent;
import org.throughline.query.history.CorrectionsByVersion;
import org.throughline.query.history.CorrectionsMade;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.MadeCorrection;

/** The corrections of reviews, read from the log, with what they did to the review's actions. */
@Component
class CorrectionsOfReviews implements CorrectionsMade {

    private final ReviewsView reviewsView;
    private final EventStreams streams;
    private final Actions actions;
    private final PolicyInTheLog policy;
    private final ReadPermissionInTheLog permission;
    private final Board board;
    private final CorrectionsByVersion read;

    CorrectionsOfReviews(
            ReviewsView reviewsView,
            EventStreams streams,
            Actions actions,
            PolicyInTheLog policy,
            ReadPermissionInTheLog permission,
            Board board,
            Clock clock) {
        this.reviewsView = reviewsView;
        this.streams = streams;
        this.actions = actions;
        this.policy = policy;
        this.permission = permission;
        this.board = board;
        this.read = new CorrectionsByVersion(clock);
    }

    @Override
    public Stream<MadeCorrection> at(AsOf standpoint, Predicate<String> among) {
        var readable = permission.toTheAsker();
        return reviewsView.corrected().stream()
                .filter(among)
                .map(ReviewId::new)
                .filter(readable::test)
                .flatMap(review -> of(review, standpoint));
    }

    private Stream<MadeCorrection> of(ReviewId review, AsOf standpoint) {
        long version = reviewsView.states().versionOf(review.value()).orElse(-1);
        return read.of(
                review.value(),
                version,
                standpoint,
                () -> CorrectedEvent.in(streams.read(review, ReviewEvent.class))
                        .map(corrected -> made(review, corrected)));
    }

    private MadeCorrection made(ReviewId review, CorrectedEvent<ReviewEvent> corrected) {
        var recordedAt = corrected.by().recordedAt();
        var day = LocalDate.ofInstant(recordedAt, board.zone());
        var before = ReviewState.of(Timeline.effectiveBy(corrected.before(), day, null));
        var after = ReviewState.of(Timeline.effectiveBy(corrected.after(), day, null));
        var effects = Effect.onReview(
                before,
                after,
                before.limits().equals(after.limits()) ? List.of() : actions(review, new AsOf(day, recordedAt)),
                day,
                policy.on(day, recordedAt));
        return MadeCorrection.of(
                review.value(), review, after.registered().title(), List.of(), corrected, effects, board.zone());
    }

    private List<ActionState> actions(ReviewId review, AsOf standpoint) {
        return actions.unfiltered(review, standpoint).map(ActionView::state).toList();
    }
}
