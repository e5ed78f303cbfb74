package org.throughline.axonserver;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** What {@link AxonServerDouble} does instead of what was asked of it. */
public sealed interface AxonServerFault {

    /** Where in the course of a decision. */
    enum Step {
        /** A command has arrived and has not been sent to a handler. */
        DISPATCH,
        /** The handler has answered, and its answer has not been passed on. */
        ANSWER,
        /** The events of a transaction have arrived, and are not stored. */
        APPEND,
        /** The events of a transaction are stored, and that has not been confirmed. */
        CONFIRM,
        READ_STREAM,
        HIGHEST_SEQUENCE,
        LAST_TOKEN,
        LIST_EVENTS
    }

    /** Nothing arrives any more, neither an answer nor an error. */
    record Silence() implements AxonServerFault {}

    /** An answer of the server itself to a command. */
    record ErrorCode(String code, String message) implements AxonServerFault {}

    /** The call ends with a status of gRPC, as a lost connection does, or with one by the server. */
    record Ends(StatusRuntimeException status) implements AxonServerFault {

        /** As gRPC ends a call whose connection is lost. */
        public static Ends connectionLost() {
            return new Ends(Status.UNAVAILABLE
                    .withDescription("Network closed for unknown reason")
                    .asRuntimeException());
        }

        /** As Axon Server ends a call: with its own code in the trailers and in the description. */
        public static Ends by(Status.Code status, String code, String message) {
            var trailers = new Metadata();
            trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);
            return new Ends(status.toStatus()
                    .withDescription("[" + code + "] " + message)
                    .asRuntimeException(trailers));
        }
    }
}
