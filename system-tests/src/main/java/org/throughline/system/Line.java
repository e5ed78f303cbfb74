package org.throughline.system;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP connection that is kept open and used by one thread.
 *
 * <p>A client that shares connections hides how many there are, and costs as much as what it measures. This one is one
 * socket, one write a request, and blocking reads.
 */
public final class Line implements AutoCloseable {

    private static final int ANSWER_MAX_MILLIS = 120_000;

    private final URI address;
    private final String heading;
    private Socket socket;
    private InputStream in;
    private boolean isLast;

    /** Connects as one of the demonstration's users. */
    public Line(URI address, String user) throws IOException {
        this.address = address;
        heading = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: " + Session.credentials(user)
                + "\r\n";
        socket = connected(address);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket connected(URI address) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MAX_MILLIS);
        return socket;
    }

    public Answer ask(String path) throws IOException {
        return send("GET", path, "", "");
    }

    /** Asks for a decision under an idempotency key. */
    public Answer decide(String path, String body, String idempotencyKey) throws IOException {
        return send(
                "POST", path, body, "Content-Type: application/json\r\nIdempotency-Key: " + idempotencyKey + "\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Answer send(String method, String path, String body, String headers) throws IOException {
        if (isLast) reconnect();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = new ByteArrayOutputStream();
        request.writeBytes((method + ' ' + path + heading + headers + "Content-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(bytes);
        socket.getOutputStream().write(request.toByteArray());
        if (isClosedByTheServer()) {
            reconnect();
            socket.getOutputStream().write(request.toByteArray());
        }
        return answer();
    }

    /** A server may close a connection on which nothing was asked for a while, just when something is asked (RFC 9112, 9.3.1). */
    private boolean isClosedByTheServer() throws IOException {
        in.mark(1);
        boolean ended = in.read() < 0;
        if (!ended) in.reset();
        return ended;
    }

    /** The server may say that an answer is the last one on this connection, as Tomcat does with every 503. */
    private void reconnect() throws IOException {
        socket.close();
        socket = connected(address);
        in = new BufferedInputStream(socket.getInputStream());
        isLast = false;
    }

    private Answer answer() throws IOException {
        var status = line().split(" ", 3);
        var headers = new LinkedHashMap<String, String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        isLast = "close".equalsIgnoreCase(headers.get("connection"));
        return new Answer(Integer.parseInt(status[1]), headers, new String(body(headers), StandardCharsets.UTF_8));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) return chunks();
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int length = chunkLength(); length > 0; length = chunkLength()) {
            body.writeBytes(exactly(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkLength() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("the answer broke off");
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("the answer broke off");
            if (next != '\r') line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
