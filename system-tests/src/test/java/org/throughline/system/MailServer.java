package org.throughline.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes mail from those only who have signed in (RFC 5321 and 4954), and passes none on. */
final class MailServer implements AutoCloseable {

    /** One mail that was taken over, with lines joined that quoted-printable had cut. */
    record Mail(String from, List<String> to, String text) {}

    private final ServerSocket socket;
    private final String credentials;
    private final List<Mail> taken = new CopyOnWriteArrayList<>();

    private MailServer(ServerSocket socket, String credentials) {
        this.socket = socket;
        this.credentials = credentials;
    }

    static MailServer start(String login, String password) throws IOException {
        var server = new MailServer(
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), '\0' + login + '\0' + password);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Mail> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> speak(client));
            }
        } catch (IOException failed) {
            if (!socket.isClosed()) throw new UncheckedIOException(failed);
        }
    }

    private void speak(Socket client) {
        try (client;
                var lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 mail.example.org");
            boolean signedIn = false;
            var from = "";
            var to = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("EHLO")) say(client, "250-mail.example.org\r\n250 AUTH PLAIN");
                else if (command.startsWith("AUTH PLAIN ")) {
                    signedIn = decoded(line.substring("AUTH PLAIN ".length())).endsWith(credentials);
                    say(client, signedIn ? "235 signed in" : "535 not these");
                } else if (command.startsWith("QUIT")) say(client, "221 bye");
                else if (!signedIn) say(client, "530 sign in first");
                else if (command.startsWith("MAIL FROM:")) {
                    from = address(line);
                    to.clear();
                    say(client, "250 ok");
                } else if (command.startsWith("RCPT TO:")) {
                    to.add(address(line));
                    say(client, "250 ok");
                } else if (command.equals("DATA")) {
                    say(client, "354 go on");
                    taken.add(new Mail(from, List.copyOf(to), text(lines)));
                    say(client, "250 taken");
                } else say(client, "250 ok");
            }
        } catch (IOException closed) {
            // the client has gone, and its mail is not taken
        }
    }

    private static String text(BufferedReader lines) throws IOException {
        var text = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine())
            text.append(line).append('\n');
        return text.toString().replace("=\n", "").replace("=3D", "=");
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
