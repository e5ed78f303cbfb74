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

/** Everything that can happen to one digest, from the morning it is raised. Addresses are not part of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DigestEvent extends BoardEvent {

    DigestId digestId();

    /** Nobody reads of a digest anywhere: the program raises it. */
    @Override
    default @Nullable Source source() {
        return null;
    }

    /** How a digest travels. */
    enum Channel {
        MAIL,
        FILE
    }

    /** Why a try to deliver failed. */
    enum Failure {
        /** The server could not be reached, so nothing can have been sent. */
        UNREACHABLE,
        /** The server said no for now. */
        REFUSED_FOR_NOW,
        /** The server stopped answering: it may have taken the message or not. */
        NO_ANSWER,
        /** Nobody has said where mail for this reader goes. */
        NO_ADDRESS,
        /** The message or the way it travels is set up wrongly, here or at the server. */
        UNUSABLE
    }

    /**
     * Somebody is to be told. From here on nothing but its delivery can fail.
     *
     * @param knownAt what it tells is by what had been recorded by then
     * @param policy the version of the policy that it was drawn up by
     * @param lines the most harmful first
     */
    @StoredAs("DigestRaised")
    record DigestRaised(DigestId digestId, LocalDate effectiveOn, Instant knownAt, int policy, List<DigestLine> lines)
            implements DigestEvent {}

    /**
     * A try to deliver begins. It is recorded before anything is sent, so that a try whose outcome nobody knows is known.
     *
     * @param attempt counted from 1
     * @param mayHaveArrived whether an earlier try may have arrived, which the message says too
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
     * The mail server took the message over, or the file is written.
     *
     * @param lines how many lines still stood when it was composed
     * @param sha256 of the message as it was handed over
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
     * A try to deliver failed.
     *
     * @param nextTry null if it was the last one
     */
    @StoredAs("DeliveryFailed")
    record DeliveryFailed(
            DigestId digestId,
            LocalDate effectiveOn,
            int attempt,
            Failure failure,
            @Nullable Instant nextTry) implements DigestEvent {}

    /**
     * A mail server said for good that it cannot be delivered: at once, or later by a message that somebody read.
     *
     * @param why without addresses or names
     */
    @StoredAs("DigestBounced")
    record DigestBounced(DigestId digestId, LocalDate effectiveOn, String why) implements DigestEvent {}

    /** Nothing more is tried until somebody asks for it. */
    @StoredAs("DigestParked")
    record DigestParked(DigestId digestId, LocalDate effectiveOn, Failure failure) implements DigestEvent {}

    /** Somebody asked to try again. */
    @StoredAs("DeliveryRetried")
    record DeliveryRetried(DigestId digestId, LocalDate effectiveOn) implements DigestEvent {}

    /** Before it was delivered nothing of it stood any more. */
    @StoredAs("DigestWithdrawn")
    record DigestWithdrawn(DigestId digestId, LocalDate effectiveOn) implements DigestEvent {}
}
