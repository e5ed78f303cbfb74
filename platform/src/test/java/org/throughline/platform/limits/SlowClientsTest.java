package org.throughline.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.throughline.platform.problem.ProblemWriterFixture;
import org.throughline.platform.transport.TrustedProxiesFixture;

/** Clients that send or read slowly, over real sockets, with deadlines of a moment: they stop themselves and no one else. */
class SlowClientsTest {

    static final Duration DEADLINE = Duration.ofSeconds(2);
    static final int ADDRESS_MAX = 12;
    static final byte[] LARGE = new byte[64 * 1024 * 1024];

    static final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    static WebServer server;

    static final AtomicInteger tests = new AtomicInteger();

    /** Each test has an address, so that none counts the connections of another. */
    final String here = "127.0.1." + tests.incrementAndGet();

    final List<Socket> open = new ArrayList<>();

    @BeforeAll
    static void start() {
        var tomcat = new TomcatServletWebServerFactory(0);
        new ConnectionsConfiguration()
                .boundedConnections(ADDRESS_MAX, DEADLINE, DEADLINE, TrustedProxiesFixture.named("127.0.0.77"), meters)
                .customize(tomcat);
        tomcat.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setConnectionTimeout(5_000); // for a single read or write; clients that trickle are quicker
                http.setMaxSwallowSize(20_000_000);
            }
        });
        var shares = new SharesFilter(
                16,
                8,
                8,
                8,
                8,
                8,
                25,
                100,
                Duration.ofMillis(100),
                DEADLINE,
                DEADLINE,
                DataSize.ofMegabytes(10),
                ProblemWriterFixture.writer(),
                meters);
        server = tomcat.getWebServer(context -> {
            context.addFilter("sign-in", signIn()).addMappingForUrlPatterns(null, false, "/*");
            context.addFilter("shares", shares).addMappingForUrlPatterns(null, false, "/*");
            context.addServlet("decisions", new Decisions()).addMapping("/");
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @AfterEach
    void hang_up() throws IOException {
        for (var socket : open) socket.close();
    }

    @Test
    void bodies_of_one_user_that_trickle_do_not_stop_the_decision_of_another() throws IOException {
        for (int number = 0; number < 10; number++)
            say(connect(here), "POST /api/slow HTTP/1.1", "Host: t", "X-User: slow", "Content-Length: 500", "", "{");
        assertThat(decide(here, "quick")).contains(" 200 ", "Content-Length: 7").endsWith("decided");
    }

    @Test
    void a_body_that_trickles_is_answered_408_and_its_connection_is_closed() throws IOException {
        var socket = connect(here);
        say(socket, "POST /api/slow HTTP/1.1", "Host: t", "X-User: slow", "Content-Length: 500", "", "{");
        assertThat(trickleUntilClosed(socket)).contains(" 408 ", "/problems/body-too-slow", "Connection: close");
    }

    @Test
    void an_upload_that_trickles_takes_no_place_of_a_decision_and_is_cut_off() throws IOException {
        for (int number = 0; number < 8; number++)
            say(connect(here), "POST /api/files HTTP/1.1", "Host: t", "X-User: slow", "Content-Length: 500", "", "{");
        assertThat(decide(here, "slow")).contains(" 200 ");
        var socket = connect(here);
        say(socket, "POST /api/files HTTP/1.1", "Host: t", "X-User: other", "Content-Length: 500", "", "{");
        assertThat(trickleUntilClosed(socket)).contains(" 500 ");
    }

    @Test
    void a_user_beyond_the_share_is_answered_429_and_an_unknown_one_has_a_share_of_its_own() throws IOException {
        var first = connect(here);
        var second = connect(here);
        say(first, "GET /api/waits HTTP/1.1", "Host: t", "X-User: many", "");
        say(second, "GET /api/waits HTTP/1.1", "Host: t", "X-User: many", "");
        Decisions.await(Decisions.inside, 2);
        assertThat(get(here, "many")).contains(" 429 ", "Retry-After: 1", "/problems/too-many-of-yours");
        assertThat(get(here, "other")).contains(" 200 ");
        assertThat(get(here, null)).contains(" 200 ");
        Decisions.end(2);
    }

    @Test
    void lists_as_files_take_no_place_of_the_same_users_other_questions() throws IOException {
        var first = connect(here);
        var second = connect(here);
        say(first, "GET /api/waits?size=1&format=xlsx HTTP/1.1", "Host: t", "X-User: exports", "");
        say(second, "GET /api/waits HTTP/1.1", "Host: t", "X-User: exports", "Accept: text/csv", "");
        Decisions.await(Decisions.inside, 2);
        var third = connect(here);
        say(third, "GET /api/waits?format=csv HTTP/1.1", "Host: t", "X-User: exports", "Connection: close", "");
        assertThat(new String(third.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(" 429 ");
        assertThat(get(here, "exports")).contains(" 200 ");
        Decisions.end(2);
    }

    @Test
    void headers_that_trickle_are_dropped() throws IOException {
        var socket = connect(here);
        say(socket, "GET /api/decisions HTTP/1.1", "Host: t", "X-User: slow");
        assertThat(trickleUntilClosed(socket)).isEmpty();
    }

    @Test
    void headers_of_a_second_request_that_trickle_are_dropped() throws IOException {
        var socket = connect(here);
        say(socket, "GET /api/decisions HTTP/1.1", "Host: t", "X-User: slow", "");
        var in = socket.getInputStream();
        assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        say(socket, "GET /api/decisions HTTP/1.1", "Host: t", "X-User: slow");
        assertThat(trickleUntilClosed(socket)).doesNotContain("HTTP/1.1");
    }

    @Test
    void a_connection_that_says_nothing_is_dropped() throws IOException {
        assertThat(connect(here).getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void the_rest_of_a_body_nobody_wants_is_not_waited_for() throws IOException {
        var socket = connect(here);
        say(socket, "POST /unknown HTTP/1.1", "Host: t", "Content-Length: 500000", "", "{");
        assertThat(trickleUntilClosed(socket)).contains(" 401 ");
    }

    @Test
    void a_client_that_does_not_read_its_answer_is_cut_off_and_leaves_its_place() throws IOException {
        var socket = connect(here);
        say(socket, "GET /api/large HTTP/1.1", "Host: t", "X-User: large", "");
        Decisions.await(Decisions.inside, 1);
        var in = socket.getInputStream();
        assertThat(in.readNBytes(1000)).hasSize(1000);
        Decisions.await(Decisions.cutOff, 1);
        assertThat(remaining(socket)).isLessThan(LARGE.length);
    }

    @Test
    void an_address_has_so_many_connections_and_another_address_can_connect() throws IOException {
        for (int number = 0; number < ADDRESS_MAX; number++)
            say(connect("127.0.0.5"), "GET /api/decisions HTTP/1.1", "Host: t", "X-User: crowd", "");
        assertThat(connect("127.0.0.5").getInputStream().read()).isEqualTo(-1);
        assertThat(meters.counter("throughline.connections.refused").count()).isPositive();
        assertThat(decide("127.0.0.6", "elsewhere")).contains(" 200 ");
        assertThat(decide("127.0.0.77", "behind the proxy")).contains(" 200 ");
    }

    private String decide(String from, String user) throws IOException {
        var socket = connect(from);
        say(
                socket,
                "POST /api/decisions HTTP/1.1",
                "Host: t",
                "X-User: " + user,
                "Connection: close",
                "Content-Length: 2",
                "",
                "{}");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private String get(String from, @Nullable String user) throws IOException {
        var socket = connect(from);
        var login = user == null ? "X-Nobody: 1" : "X-User: " + user;
        say(socket, "GET /api/decisions HTTP/1.1", "Host: t", login, "Connection: close", "");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Socket connect(String from) throws IOException {
        var socket = new Socket();
        open.add(socket);
        socket.setReceiveBufferSize(8 * 1024);
        socket.setSoTimeout(15_000);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
        return socket;
    }

    private static void say(Socket socket, String... lines) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a byte every few moments, and returns what the server said before it closed the connection. */
    private static String trickleUntilClosed(Socket socket) throws IOException {
        try (var trickle = Executors.newSingleThreadScheduledExecutor()) {
            var _ = trickle.scheduleAtFixedRate(() -> sendByte(socket), 0, 20, TimeUnit.MILLISECONDS);
            var said = read(socket);
            trickle.shutdownNow();
            return said;
        }
    }

    /** A failure ends the schedule. */
    private static void sendByte(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static String read(Socket socket) throws IOException {
        var said = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) said.append((char) next);
        } catch (SocketException reset) {
            return said.toString();
        }
        return said.toString();
    }

    private static long remaining(Socket socket) {
        long read = 0;
        try {
            for (int more = 0; more >= 0; more = socket.getInputStream().read(new byte[64 * 1024])) read += more;
        } catch (IOException reset) {
            return read;
        }
        return read;
    }

    private static Filter signIn() {
        return (request, response, chain) -> {
            var user = ((HttpServletRequest) request).getHeader("X-User");
            if (user == null && ((HttpServletRequest) request).getMethod().equals("POST")) {
                ((HttpServletResponse) response).setStatus(401);
                return;
            }
            if (user != null)
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, "", List.of()));
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    /** Reads the body and answers. */
    private static final class Decisions extends HttpServlet {

        static final Semaphore inside = new Semaphore(0);
        static final Semaphore leave = new Semaphore(0);
        static final Semaphore left = new Semaphore(0);
        static final Semaphore cutOff = new Semaphore(0);

        static void await(Semaphore signal, int times) {
            try {
                assertThat(signal.tryAcquire(times, 20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        }

        /** Lets those go that wait, and waits until they have gone: the next test's would go in their place. */
        static void end(int waiting) {
            leave.release(waiting);
            await(left, waiting);
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
            switch (request.getRequestURI()) {
                case "/api/waits" -> {
                    inside.release();
                    await(leave, 1);
                    left.release();
                }
                case "/api/large" -> {
                    inside.release();
                    try {
                        response.getOutputStream().write(LARGE);
                    } catch (IOException cut) {
                        cutOff.release();
                        throw cut;
                    }
                }
                default -> response.getWriter().print("decided");
            }
        }
    }
}
