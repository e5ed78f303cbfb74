package org.throughline.query.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.throughline.board.reading.Readable;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.upcast.EventTypes;

/**
 * The events of one stream that are parked because the first of them failed.
 *
 * @param id to retry them with; it says nothing about the stream
 * @param on the review, finding, action, meeting or digest; null if the user may not read it
 * @param version of the event that failed
 * @param event its type
 * @param parkedAt when it first failed
 * @param triedAt when it was last tried
 * @param failure the kind of failure; the program's log has its details
 * @param events the number of parked events
 */
public record ParkedEvents(
        String id,
        @Nullable String on,
        long version,
        String event,
        Instant parkedAt,
        Instant triedAt,
        String failure,
        long events) {

    private static final int ID_DIGITS = 16;

    static final int SHOWN_MAX = 200;

    /** The stream that is parked under an id; empty if there is none. */
    static Optional<String> stream(RunningVersion running, String id) {
        for (var stream : running.parked().deadLetters())
            for (var letter : stream)
                if (letter.message() instanceof DomainEventMessage<?> event) {
                    if (idOf(event.getAggregateIdentifier()).equals(id))
                        return Optional.of(event.getAggregateIdentifier());
                    break;
                }
        return Optional.empty();
    }

    /**
     * At most {@link #SHOWN_MAX} of them, in no order.
     *
     * @param readable what the user may read
     */
    static List<ParkedEvents> of(RunningVersion running, Readable readable) {
        var shown = new ArrayList<ParkedEvents>();
        for (var stream : running.parked().deadLetters()) {
            var letters = stream.iterator();
            if (letters.hasNext()) shown.add(of(letters.next(), letters, readable));
            if (shown.size() == SHOWN_MAX) break;
        }
        return List.copyOf(shown);
    }

    private static ParkedEvents of(
            DeadLetter<? extends EventMessage<?>> first,
            Iterator<? extends DeadLetter<? extends EventMessage<?>>> others,
            Readable readable) {
        long events = 1;
        for (; others.hasNext(); others.next()) events++;
        var event = (DomainEventMessage<?>) first.message();
        return new ParkedEvents(
                idOf(event.getAggregateIdentifier()),
                mayBeRead(event, readable) ? event.getAggregateIdentifier() : null,
                event.getSequenceNumber(),
                EventTypes.storedName(event.getPayloadType()),
                first.enqueuedAt(),
                first.lastTouched(),
                first.cause().map(Cause::type).map(ParkedEvents::simple).orElse("unknown"),
                events);
    }

    private static boolean mayBeRead(DomainEventMessage<?> event, Readable readable) {
        var type = event.getPayloadType();
        var id = event.getAggregateIdentifier();
        if (ActionEvent.class.isAssignableFrom(type)) return readable.test(new ActionId(id));
        if (FindingEvent.class.isAssignableFrom(type)) return readable.test(new FindingId(id));
        return !ReviewEvent.class.isAssignableFrom(type) || readable.test(new ReviewId(id));
    }

    /** A part of the SHA-256 (FIPS 180-4) of the stream's name. */
    private static String idOf(String stream) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(stream.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
