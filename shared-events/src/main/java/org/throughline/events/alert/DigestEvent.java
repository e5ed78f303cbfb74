package org.throughline.events.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;
import org.throughline.events.DigestId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** The events of a digest and its delivery. They contain no addresses. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DigestEvent extends BoardEvent {

    DigestId digestId();

    /** Null: the program records it and no document. */
    @Override
    default @Nullable Source source() {
        return null;
    }

    /** The delivery channel of a digest. */
    enum Channel {
        MAIL,
        FILE
    }

    /** Why a delivery attempt failed. */
    enum Failure {
        /** The server could not be reached, so nothing was sent. */
        UNREACHABLE,
        /** The server refused temporarily. */
        REFUSED_FOR_NOW,
        /** The server stopped answering. It may or may not have accepted the message. */
        NO_ANSWER,
        /** The contacts have no address for this reader. */
        NO_ADDRESS,
        /** The message or the mail settings are invalid, here or at the server. */
        UNUSABLE
    }

    /**
     * A digest was raised. Only its delivery can fail after this.
     *
     * @param knownAt the digest reflects the log up to this moment
     * @param policy the version of the policy applied
     * @param lines the most harmful first
     */
    @StoredAs("DigestRaised")
    record DigestRaised(DigestId digestId, LocalDate effectiveOn, Instant knownAt, int policy, List<DigestLine> lines)
            implements DigestEvent {}

    /**
     * A delivery attempt began. It is recorded before anything is sent, so that an attempt with an unknown outcome is
     * on record.
     *
     * @param attempt counted from 1
     * @param mayHaveArrived whether an earlier attempt may have arrived; the message says so
     */
    @StoredAs("DeliveryBegun")
    record DeliveryBegun(
            DigestId digestId,
            LocalDate effectiveOn,
            int attempt,
            Channel channel,
            String messageId,
            boolean mayHaveArrived)
            implements DigestEvent {}

    /**
     * The mail server accepted the message, or the file was written.
     *
     * @param lines the number of lines still current when the message was composed
     * @param sha256 of the delivered message
     */
    @StoredAs("DigestDelivered")
    record DigestDelivered(
            DigestId digestId,
            LocalDate effectiveOn,
            int attempt,
            Channel channel,
            String messageId,
            int lines,
            String sha256)
            implements DigestEvent {}

    /**
     * A delivery attempt failed.
     *
     * @param nextTry null after the last attempt
     */
    @StoredAs("DeliveryFailed")
    record DeliveryFailed(
            DigestId digestId,
            LocalDate effectiveOn,
            int attempt,
            Failure failure,
            @Nullable Instant nextTry) implements DigestEvent {}

    /**
     * A mail server refused the message permanently, at once or by a later bounce message.
     *
     * @param why without addresses or names
     */
    @StoredAs("DigestBounced")
    record DigestBounced(DigestId digestId, LocalDate effectiveOn, String why) implements DigestEvent {}

    /** Delivery stopped. It continues only on request. */
    @StoredAs("DigestParked")
    record DigestParked(DigestId digestId, LocalDate effectiveOn, Failure failure) implements DigestEvent {}

    /** A user requested another delivery attempt. */
    @StoredAs("DeliveryRetried")
    record DeliveryRetried(DigestId digestId, LocalDate effectiveOn) implements DigestEvent {}

    /** No line was current any more before it was delivered, so it was not sent. */
    @StoredAs("DigestWithdrawn")
    record DigestWithdrawn(DigestId digestId, LocalDate effectiveOn) implements DigestEvent {}
}
