package org.throughline.query.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.upcast.EventTypes;
import org.throughline.query.action.history.Sentence;
import org.throughline.query.finding.FindingSentences;
import org.throughline.query.meeting.MeetingSentence;
import org.throughline.query.review.ReviewSentences;

/**
 * An event in the live stream.
 *
 * @param on the review, the finding, the action or the meeting
 * @param version to use with {@code atLeast} when reading it
 * @param happened a sentence for people
 * @param review null for a meeting
 */
record StreamedEvent(
        Kind kind,
        String on,
        long version,
        String type,
        LocalDate effectiveOn,
        Instant recordedAt,
        String happened,
        @Nullable ReviewId review) {

    enum Kind {
        review,
        finding,
        action,
        meeting
    }

    /**
     * Empty for what is none of these, such as the directory.
     *
     * @param readable the event as its reader may read it; empty if nothing of it may be read
     */
    static Optional<StreamedEvent> of(TrackedEventMessage<?> message, Function<Object, Optional<BoardEvent>> readable) {
        return message instanceof DomainEventMessage<?> domain
                ? readable.apply(message.getPayload()).flatMap(event -> of(domain, event))
                : Optional.empty();
    }

    private static Optional<StreamedEvent> of(DomainEventMessage<?> domain, BoardEvent payload) {
        if (payload instanceof ActionEvent e)
            return of(
                    domain,
                    e,
                    Kind.action,
                    e.actionId().value(),
                    Sentence.of(e),
                    e.actionId().reviewId());
        if (payload instanceof FindingEvent e)
            return of(
                    domain,
                    e,
                    Kind.finding,
                    e.findingId().value(),
                    FindingSentences.of(e),
                    e.findingId().reviewId());
        if (payload instanceof ReviewEvent e)
            return of(domain, e, Kind.review, e.reviewId().value(), ReviewSentences.of(e), e.reviewId());
        if (payload instanceof MeetingEvent e)
            return of(domain, e, Kind.meeting, e.meetingId().value(), MeetingSentence.of(e), null);
        return Optional.empty();
    }

    private static Optional<StreamedEvent> of(
            DomainEventMessage<?> message,
            BoardEvent event,
            Kind kind,
            String on,
            String sentence,
            @Nullable ReviewId review) {
        return Optional.of(new StreamedEvent(
                kind,
                on,
                message.getSequenceNumber(),
                EventTypes.storedName(event.getClass()),
                event.effectiveOn(),
                message.getTimestamp(),
                sentence,
                review));
    }
}
