package org.throughline.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses an address on which the program cannot listen, before any store is started. */
final class ListenAddress implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Explanation {

    private static final int PORT_MAX = 65535;
    private static final int CONNECT_MILLIS_MAX = 5000;
    /** Spring Boot's way to say that there is no server. */
    private static final int NO_SERVER = -1;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        if (prepared.getSpringApplication().getWebApplicationType() == WebApplicationType.NONE) return;
        var settings = prepared.getEnvironment();
        var port = port(settings.getProperty("server.port"));
        if (port == NO_SERVER) return;
        loopback();
        var address = settings.getProperty("server.address");
        var at = address(address);
        try (var listening = new ServerSocket()) {
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(at, port), 1);
        } catch (IOException refused) {
            throw refusal(String.valueOf(refused.getMessage()), address, port);
        }
    }

    /** Another program may have taken the port in between. */
    @Override
    public @Nullable FailedStart of(Throwable cause, ConfigurableEnvironment settings) {
        return cause instanceof PortInUseException taken
                ? taken(taken.getPort(), settings.getProperty("server.address")).failedStart()
                : null;
    }

    /** A program can listen on a loopback network that is switched off, and nothing reaches it. */
    private static void loopback() {
        var here = InetAddress.getLoopbackAddress();
        try (var listening = new ServerSocket(0, 1, here);
                var connection = new Socket()) {
            connection.connect(listening.getLocalSocketAddress(), CONNECT_MILLIS_MAX);
        } catch (IOException switchedOff) {
            throw noLoopback(here);
        }
    }

    private static int port(@Nullable String text) {
        if (text == null) return 0;
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= NO_SERVER && port <= PORT_MAX) return port;
        } catch (NumberFormatException none) {
            // said below
        }
        throw StartRefused.forSetting(
                "The setting server.port is \"%s\", and needs a whole number from 1 to %d.".formatted(text, PORT_MAX));
    }

    private static @Nullable InetAddress address(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return InetAddress.getByName(text.strip());
        } catch (UnknownHostException unknown) {
            throw notOfThisMachine(text);
        }
    }

    private static StartRefused refusal(String reason, @Nullable String address, int port) {
        if (reason.contains("assign requested address")) return notOfThisMachine(String.valueOf(address));
        if (reason.contains("ermission denied"))
            return StartRefused.because(
                    "The user who runs Throughline may not open port %d. Choose a port of 1024 or more with"
                                    .formatted(port)
                            + " --server.port=PORT.");
        if (reason.contains("already in use")) return taken(port, address);
        return StartRefused.because(
                "Throughline cannot listen on port %d (%s). Choose another one with --server.port=PORT."
                        .formatted(port, reason));
    }

    private static StartRefused taken(int port, @Nullable String address) {
        return StartRefused.because(
                "Port %d%s is used by another program, perhaps by another Throughline. Stop that one, or"
                                .formatted(port, address == null || address.isBlank() ? "" : " on " + address)
                        + " choose another port with --server.port=PORT.");
    }

    private static StartRefused noLoopback(InetAddress at) {
        return StartRefused.because(
                "This machine has no loopback network (%s), which Throughline needs. Switch it on: ip link set lo up."
                        .formatted(at.getHostAddress()));
    }

    private static StartRefused notOfThisMachine(String address) {
        return StartRefused.forSetting(
                "The setting server.address is \"%s\", which is no address of this machine. Give one that it has,"
                                .formatted(address)
                        + " 127.0.0.1 for this machine only, or 0.0.0.0 for all that it has.");
    }
}
