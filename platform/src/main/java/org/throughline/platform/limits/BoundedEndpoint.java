package org.throughline.platform.limits;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Accepts so many connections of one address, and closes those that say nothing. */
final class BoundedEndpoint extends NioEndpoint {

    /** Connections that have sent nothing yet, or are still agreeing on TLS, with the moment they were accepted. */
    private final Map<SocketChannel, Long> silent = new ConcurrentHashMap<>();

    private volatile ConnectionLimits limits = ConnectionLimits.DEFAULT;

    void setLimits(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (hasTooMany(socket)) {
            limits.refused().run();
            destroySocket(socket); // nothing else closes a connection that has no wrapper yet
            return false;
        }
        silent.put(socket, System.nanoTime());
        return super.setSocketOptions(socket);
    }

    /** The first part of a request has arrived. */
    void sends(SocketWrapperBase<?> connection) {
        if (!silent.isEmpty() && connection.getSocket() instanceof NioChannel channel)
            silent.remove(channel.getIOChannel());
    }

    void closeSilent(long now) {
        silent.forEach((socket, acceptedAt) -> {
            if (now - acceptedAt <= limits.headersMax().toNanos()) return;
            silent.remove(socket);
            var connection = connections.get(socket);
            if (connection != null) connection.close();
        });
    }

    /** Counts only when there are more connections than one address may have. */
    private boolean hasTooMany(SocketChannel socket) {
        if (connections.size() < limits.addressMax()) return false;
        var address = addressOf(socket);
        if (address == null || limits.isProxy().test(address)) return false;
        var share = ClientAddress.of(address);
        return connections.values().stream()
                        .map(SocketWrapperBase::getRemoteAddr)
                        .filter(other ->
                                other != null && ClientAddress.of(other).equals(share))
                        .count()
                >= limits.addressMax();
    }

    private static @Nullable String addressOf(SocketChannel socket) {
        try {
            return socket.getRemoteAddress() instanceof InetSocketAddress remote
                    ? remote.getAddress().getHostAddress()
                    : null;
        } catch (IOException gone) {
            return null;
        }
    }
}
