package org.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers for names as Docker's own name server does: with the addresses of all containers of a service that run (RFC 1035). Knows
 * questions for IPv4 addresses only.
 */
final class NameServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int TYPE_AND_CLASS = 4;
    private static final short ANSWER = (short) 0x8180;
    private static final short UNKNOWN = (short) 0x8183;

    private final DatagramSocket socket;
    private final Map<String, List<String>> addresses = new ConcurrentHashMap<>();

    private NameServer(DatagramSocket socket) {
        this.socket = socket;
    }

    static NameServer start() throws IOException {
        var server = new NameServer(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    /** From now on the name has these addresses; without any it is unknown. */
    void name(String name, String... nowAt) {
        addresses.put(name, List.of(nowAt));
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        var received = new DatagramPacket(new byte[512], 512);
        try {
            while (!socket.isClosed()) {
                socket.receive(received);
                var answer = answer(Arrays.copyOf(received.getData(), received.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, received.getSocketAddress()));
            }
        } catch (IOException failed) {
            if (!socket.isClosed()) throw new UncheckedIOException(failed);
        }
    }

    private byte[] answer(byte[] question) throws IOException {
        var name = name(question);
        var found = addresses.getOrDefault(name, List.of());
        int end = HEADER + name.length() + 2 + TYPE_AND_CLASS;
        var answer = ByteBuffer.allocate(end + 16 * found.size());
        answer.put(question, 0, 2).putShort(found.isEmpty() ? UNKNOWN : ANSWER);
        answer.putShort((short) 1).putShort((short) found.size()).putInt(0);
        answer.put(question, HEADER, end - HEADER);
        for (var address : found) {
            answer.putShort((short) 0xC00C)
                    .putShort((short) 1)
                    .putShort((short) 1)
                    .putInt(600);
            answer.putShort((short) 4).put(InetAddress.ofLiteral(address).getAddress());
        }
        return answer.array();
    }

    private static String name(byte[] question) {
        var name = new StringBuilder();
        for (int at = HEADER; question[at] != 0; at += question[at] + 1)
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
        return name.toString();
    }

    @Override
    public void close() {
        socket.close();
    }
}
