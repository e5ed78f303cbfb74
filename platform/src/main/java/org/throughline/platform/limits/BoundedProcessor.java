package org.throughline.platform.limits;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Constants;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Reads one request after the other from a connection, and can say for how long the client has been sending the present part. */
final class BoundedProcessor extends Http11Processor {

    /** The parts of a request that the server itself waits for. */
    private enum Part {
        HEADERS,
        /** The rest of a body that nobody wants; and the end of the answer. */
        REST,
        NONE
    }

    private final BoundedEndpoint endpoint;
    private Part seen = Part.NONE;
    private long seenRequest;
    private long since;

    BoundedProcessor(BoundedProtocol protocol, Adapter adapter, BoundedEndpoint endpoint) {
        super(protocol, adapter);
        this.endpoint = endpoint;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> connection) throws IOException {
        endpoint.sends(connection);
        return super.service(connection);
    }

    /** Closes the connection if the part has taken too long. Called by one thread, again and again. */
    void closeIfOverdue(long now, ConnectionLimits limits) {
        var connection = getSocketWrapper();
        var part = connection == null ? Part.NONE : part(connection);
        long startedAt = request.getStartTimeNanos();
        if (part != seen || startedAt != seenRequest) {
            seen = part;
            seenRequest = startedAt;
            since = now;
        } else if (connection != null && isOverdue(part, now - since, limits)) connection.close();
    }

    private static boolean isOverdue(Part part, long nanos, ConnectionLimits limits) {
        return switch (part) {
            case HEADERS -> isLonger(nanos, limits.headersMax());
            case REST -> isLonger(nanos, limits.restMax());
            case NONE -> false;
        };
    }

    private static boolean isLonger(long nanos, Duration limit) {
        return nanos > limit.toNanos();
    }

    /** Between two reads the connection has its processor only while the headers are not complete, or the answer is asynchronous. */
    private Part part(SocketWrapperBase<?> connection) {
        if (connection.getCurrentProcessor() == this)
            return request.getStartTimeNanos() < 0 || isAsync() || isUpgrade() ? Part.NONE : Part.HEADERS;
        return request.getRequestProcessor().getStage() == Constants.STAGE_ENDINPUT ? Part.REST : Part.NONE;
    }
}
