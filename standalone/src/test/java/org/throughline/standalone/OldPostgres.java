package org.throughline.standalone;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as much of PostgreSQL's protocol as it takes to say that it is release 12. */
final class OldPostgres implements AutoCloseable {

    private static final int ASKS_FOR_TLS = 80877103;

    private final ServerSocket socket;

    OldPostgres() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/throughline";
    }

    private void answer() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                answer(client);
            } catch (IOException ended) {
                // the next one
            }
        }
    }

    private static void answer(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        while (startup(in) == ASKS_FOR_TLS) out.writeByte('N');
        message(out, 'R', new byte[4]);
        parameter(out, "server_version", "12.4");
        parameter(out, "client_encoding", "UTF8");
        parameter(out, "server_encoding", "UTF8");
        parameter(out, "standard_conforming_strings", "on");
        parameter(out, "integer_datetimes", "on");
        parameter(out, "DateStyle", "ISO, MDY");
        parameter(out, "TimeZone", "UTC");
        message(out, 'Z', new byte[] {'I'});
        for (int type = in.read(); type != -1; type = in.read()) {
            in.skipNBytes(in.readInt() - 4L);
            answer((char) type, out);
        }
    }

    private static void answer(char type, DataOutputStream out) throws IOException {
        switch (type) {
            case 'P' -> message(out, '1', new byte[0]);
            case 'B' -> message(out, '2', new byte[0]);
            case 'D' -> message(out, 'n', new byte[0]);
            case 'E' -> message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
            case 'Q' -> {
                message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
                message(out, 'Z', new byte[] {'I'});
            }
            case 'S' -> message(out, 'Z', new byte[] {'I'});
            default -> {} // it ends
        }
    }

    /** Returns the code of a startup message. */
    private static int startup(DataInputStream in) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        in.skipNBytes(length - 8L);
        return code;
    }

    private static void parameter(DataOutputStream out, String name, String value) throws IOException {
        message(out, 'S', (name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8));
    }

    private static void message(DataOutputStream out, char type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeInt(content.length + 4);
        out.write(content);
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
