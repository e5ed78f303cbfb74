package org.throughline.platform.axonserver;

import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Tells what a failure of Axon Server, or of the connection to it, proves. Can be asked about every failure, and in programs
 * without the connector.
 */
public final class AxonServerFailure {

    private static final boolean CONNECTOR =
            ClassUtils.isPresent("io.grpc.StatusRuntimeException", AxonServerFailure.class.getClassLoader());

    private AxonServerFailure() {}

    /** Whether this exception, not its cause, says that Axon Server cannot be reached or does not answer in time. */
    public static boolean isOutage(Throwable failure) {
        return (failure instanceof EventStoreException && failure.getCause() instanceof TimeoutException)
                || (CONNECTOR && Connector.isOutage(failure));
    }

    /** Whether events were refused because another transaction has recorded that version of a stream. */
    public static boolean isVersionTaken(Throwable failure) {
        return CONNECTOR && Connector.VERSION_TAKEN.equals(Connector.code(failure));
    }

    /** Whether it is certain that Axon Server has stored nothing and passed nothing on. */
    public static boolean provesNothingStored(Throwable failure) {
        return CONNECTOR && Connector.provesNothingStored(failure);
    }

    /** Uses classes of the connector, so it is loaded only where they are. */
    private static final class Connector {

        static final String VERSION_TAKEN = "AXONIQ-2000";

        private static final Metadata.Key<String> CODE =
                Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

        /** Events that Axon Server cannot use, however often they are sent. */
        private static final Set<Code> WRONG = Set.of(Code.OUT_OF_RANGE, Code.INVALID_ARGUMENT);

        /**
         * What Axon Server checks before it stores: token, licence, context, size and number of events, rate, interceptors.
         */
        private static final Set<String> BEFORE_STORING = Set.of(
                "AXONIQ-1000",
                "AXONIQ-1001",
                "AXONIQ-1302",
                "AXONIQ-1400",
                "AXONIQ-1700",
                VERSION_TAKEN,
                "AXONIQ-2001",
                "AXONIQ-2002",
                "AXONIQ-3000",
                "AXONIQ-3004",
                "AXONIQ-6000");

        static boolean isOutage(Throwable failure) {
            return switch (failure) {
                case StatusRuntimeException ended ->
                    !WRONG.contains(ended.getStatus().getCode());
                case StreamClosedException _, StreamTimeoutException _, AxonServerException _ -> true;
                case io.axoniq.axonserver.connector.AxonServerException _ -> true;
                default -> false;
            };
        }

        static boolean provesNothingStored(Throwable failure) {
            var ended = status(failure);
            if (ended == null) return false;
            var code = code(failure);
            return code == null ? wasNotSent(ended.getStatus()) : BEFORE_STORING.contains(code);
        }

        /**
         * Without a connection the connector ends a call with the bare status, and gRPC with the reason for which it cannot
         * connect. A connection that is lost during a call has other reasons.
         */
        private static boolean wasNotSent(Status status) {
            return status.getCode() == Code.UNAVAILABLE
                    && (status.getDescription() == null && status.getCause() == null
                            || isBehind(status.getCause(), ConnectException.class));
        }

        static @Nullable String code(Throwable failure) {
            var ended = status(failure);
            var trailers = ended == null ? null : ended.getTrailers();
            return trailers == null ? null : trailers.get(CODE);
        }

        private static @Nullable StatusRuntimeException status(Throwable failure) {
            for (var cause = failure; cause != null; cause = cause.getCause())
                if (cause instanceof StatusRuntimeException ended) return ended;
            return null;
        }

        private static boolean isBehind(@Nullable Throwable failure, Class<? extends Throwable> kind) {
            for (var cause = failure; cause != null; cause = cause.getCause()) if (kind.isInstance(cause)) return true;
            return false;
        }
    }
}
