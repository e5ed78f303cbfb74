package org.throughline.query.review;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.events.ReviewId;
import org.throughline.query.action.Actions;
import org.throughline.query.history.EventStreams;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.IdentifiersOnRecord;

/** Reviews that a filter can name. */
@Component
class ReviewsOnRecord implements IdentifiersOnRecord<ReviewId> {

    private final EventStreams streams;
    private final ReadPermissionInTheLog permission;
    private final Reviews reviews;
    private final Actions actions;
    private final AsOfReader asOfs;

    ReviewsOnRecord(
            EventStreams streams,
            ReadPermissionInTheLog permission,
            Reviews reviews,
            Actions actions,
            AsOfReader asOfs) {
        this.streams = streams;
        this.permission = permission;
        this.reviews = reviews;
        this.actions = actions;
        this.asOfs = asOfs;
    }

    @Override
    public Class<ReviewId> type() {
        return ReviewId.class;
    }

    @Override
    public String noun() {
        return "review";
    }

    /** Also one of which the asker may read an action alone. */
    @Override
    public boolean include(ReviewId review) {
        return streams.existsIf(permission.toTheAsker().test(review), review)
                || actions.of(review, asOfs.today()).findAny().isPresent();
    }

    @Override
    public Stream<String> near(ReviewId mistyped) {
        return reviews.at(asOfs.today()).map(review -> review.review().value());
    }
}
