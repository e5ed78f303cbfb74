package org.throughline.domain.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestEvent.DeliveryBegun;
import org.throughline.events.alert.DigestEvent.DeliveryFailed;
import org.throughline.events.alert.DigestEvent.DeliveryRetried;
import org.throughline.events.alert.DigestEvent.DigestBounced;
import org.throughline.events.alert.DigestEvent.DigestDelivered;
import org.throughline.events.alert.DigestEvent.DigestParked;
import org.throughline.events.alert.DigestEvent.DigestRaised;
import org.throughline.events.alert.DigestEvent.DigestWithdrawn;
import org.throughline.events.alert.DigestEvent.Failure;

/**
 * The state of a digest and of its delivery.
 *
 * @param raisedAt the server's clock when it was raised
 * @param attempts the number of delivery attempts
 * @param mayHaveArrived whether the outcome of an attempt is unknown
 * @param channel the channel of the latest attempt; null before the first
 * @param deliveredAt null until a mail server accepted it or its file was written
 * @param sha256 of the delivered message
 * @param nextTry the time of the next attempt; null if none is planned
 * @param failure of the latest attempt; null if it did not fail
 */
public record DigestState(
        long version,
        DigestRaised raised,
        Instant raisedAt,
        State state,
        int attempts,
        boolean mayHaveArrived,
        @Nullable Channel channel,
        @Nullable Instant deliveredAt,
        @Nullable String sha256,
        @Nullable Instant nextTry,
        @Nullable Failure failure,
        @Nullable String bounce) {

    /** The delivery state of a digest. */
    public enum State {
        RAISED,
        SENDING,
        WAITING,
        DELIVERED,
        BOUNCED,
        PARKED,
        WITHDRAWN;

        /** Whether nothing more happens without a user. */
        public boolean atRest() {
            return switch (this) {
                case RAISED, SENDING, WAITING -> false;
                case DELIVERED, BOUNCED, PARKED, WITHDRAWN -> true;
            };
        }
    }

    public static DigestState begun(Recorded<DigestEvent> first) {
        if (!(first.event() instanceof DigestRaised raised))
            throw new IllegalArgumentException("a digest begins with being raised");
        return new DigestState(
                first.version(),
                raised,
                first.recordedAt(),
                State.RAISED,
                0,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The state after one more event. */
    public DigestState then(Recorded<DigestEvent> recorded) {
        long at = recorded.version();
        return switch (recorded.event()) {
            case DigestRaised _ -> throw new IllegalArgumentException("a digest is raised once");
            case DeliveryBegun e ->
                new DigestState(
                        at,
                        raised,
                        raisedAt,
                        State.SENDING,
                        e.attempt(),
                        e.mayHaveArrived(),
                        e.channel(),
                        null,
                        null,
                        null,
                        failure,
                        null);
            case DigestDelivered e ->
                new DigestState(
                        at,
                        raised,
                        raisedAt,
                        State.DELIVERED,
                        e.attempt(),
                        mayHaveArrived,
                        e.channel(),
                        recorded.recordedAt(),
                        e.sha256(),
                        null,
                        null,
                        null);
            case DeliveryFailed e ->
                failed(at, State.WAITING, e.failure(), e.nextTry(), mayHaveArrived || e.failure() == Failure.NO_ANSWER);
            case DigestParked e -> failed(at, State.PARKED, e.failure(), null, mayHaveArrived);
            case DigestBounced e ->
                new DigestState(
                        at,
                        raised,
                        raisedAt,
                        State.BOUNCED,
                        attempts,
                        mayHaveArrived,
                        channel,
                        deliveredAt,
                        sha256,
                        null,
                        null,
                        e.why());
            case DeliveryRetried _ -> in(at, State.RAISED);
            case DigestWithdrawn _ -> in(at, State.WITHDRAWN);
        };
    }

    /** Whether the next message must say that an earlier one may have arrived. */
    public boolean nextMayBeTheSecond() {
        return mayHaveArrived || state == State.SENDING;
    }

    private DigestState in(long at, State next) {
        return new DigestState(
                at,
                raised,
                raisedAt,
                next,
                attempts,
                mayHaveArrived,
                channel,
                deliveredAt,
                sha256,
                null,
                failure,
                bounce);
    }

    private DigestState failed(long at, State next, Failure why, @Nullable Instant again, boolean mayHave) {
        return new DigestState(
                at, raised, raisedAt, next, attempts, mayHave, channel, deliveredAt, sha256, again, why, null);
    }
}
