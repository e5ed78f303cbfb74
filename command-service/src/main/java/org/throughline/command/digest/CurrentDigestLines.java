package org.throughline.command.digest;

import static org.throughline.domain.action.ActionStatus.AGREED;
import static org.throughline.domain.action.ActionStatus.IN_PROGRESS;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.alert.DigestState;
import org.throughline.domain.alert.WatchedAction;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.DigestId;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.AlertNews;
import org.throughline.events.alert.DigestLine;
import org.throughline.events.review.ReviewEvent;

/**
 * Finds the lines of a digest that are still true when it is sent: since it was raised the date may have moved, the owner may
 * have changed, or the action may have been claimed complete, held or restricted.
 */
@Component
class CurrentDigestLines {

    private final EventStore log;

    CurrentDigestLines(@Lazy EventStore log) {
        this.log = log;
    }

    List<DigestLine> of(DigestState digest) {
        var id = digest.raised().digestId();
        return digest.raised().lines().stream()
                .filter(line -> isCurrent(id, line))
                .toList();
    }

    private boolean isCurrent(DigestId digest, DigestLine line) {
        var now = action(line.action());
        var review = review(line.action().reviewId());
        return switch (digest.reader()) {
            case LEAD ->
                review.disclosure().mayBeToldToOwing(now.ownership().leadAgency())
                        && now.ownership().leadAgency().value().equals(digest.readerId())
                        && awaitsAnswer(line, now, review);
            case OWNER ->
                review.disclosure().mayBeToldToOwing(now.ownership().leadAgency())
                        && review.hold() == null
                        && (now.status() == AGREED || now.status() == IN_PROGRESS)
                        && now.vacancy() == null
                        && now.ownership().isAnsweredBy(new PersonId(digest.readerId()), digest.day())
                        && Objects.equals(now.dueDates().current(), line.dueDate());
            case COMMITTEE ->
                now.closedOn() == null
                        && (line.statement().equals(WatchedAction.RESTRICTED)
                                || review.disclosure().mayBeToldToCommittees());
        };
    }

    private static boolean awaitsAnswer(DigestLine line, ActionState now, ReviewState review) {
        return line.news() == AlertNews.ESCALATED
                ? now.challenges().waiting() != null
                : now.alerts().open() != null && review.hold() == null;
    }

    private ActionState action(ActionId action) {
        return ActionState.of(stream(action.value(), ActionEvent.class));
    }

    private ReviewState review(ReviewId review) {
        return ReviewState.of(stream(review.value(), ReviewEvent.class));
    }

    private <E extends BoardEvent> List<Recorded<E>> stream(String stream, Class<E> family) {
        return Timeline.inOrder(Corrections.of(log.readEvents(stream)
                .asStream()
                .map(event -> new Recorded<>(
                        family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()))
                .toList()));
    }
}
