package org.throughline.command;

import java.util.List;
import java.util.function.BiPredicate;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.events.ReviewId;

/**
 * The streams for a user who decides on one review. Other reviews that the user may not read do not exist, so
 * a decision that names it is refused as one that names something unknown.
 *
 * @param mayRead whether the asker may read a stream of a family
 */
record ReadableStreams(RecordedStreams all, ReviewId review, BiPredicate<String, Class<? extends BoardEvent>> mayRead)
        implements RecordedStreams {

    @Override
    public boolean exists(String stream) {
        return all.exists(stream);
    }

    @Override
    public <E extends BoardEvent> List<Recorded<E>> read(String stream, Class<E> family) {
        var events = all.read(stream, family);
        return events.isEmpty() || isOfReview(stream) || mayRead.test(stream, family) ? events : List.of();
    }

    private boolean isOfReview(String stream) {
        return stream.equals(review.value()) || stream.startsWith(review.value() + ".");
    }
}
