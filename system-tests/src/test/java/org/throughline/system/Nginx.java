package org.throughline.system;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real nginx with the configuration that operators get, in which only what they are asked to change is changed. */
final class Nginx implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(30);

    private final Process process;
    private final int plainPort;
    private final int tlsPort;

    private Nginx(Process process, int plainPort, int tlsPort) {
        this.process = process;
        this.plainPort = plainPort;
        this.tlsPort = tlsPort;
    }

    /** Starts nginx before a program. Its certificate and key are {@code fullchain.pem} and {@code privkey.pem} there. */
    static Nginx start(Path directory, int programPort) throws IOException {
        int plainPort = freePort();
        int tlsPort = freePort();
        var given = Files.readString(Jar.project().resolve("deploy/nginx/throughline.conf"));
        for (var change : changes(directory, programPort, plainPort, tlsPort).entrySet()) {
            if (!given.contains(change.getKey()))
                throw new IllegalStateException("the configuration has no " + change.getKey());
            given = given.replace(change.getKey(), change.getValue());
        }
        Files.writeString(directory.resolve("throughline.conf"), given);
        Files.writeString(directory.resolve("nginx.conf"), """
                user root;
                daemon off;
                pid nginx.pid;
                events { worker_connections 256; }
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    include %s;
                }
                """.formatted(directory.resolve("throughline.conf")));
        var process = new ProcessBuilder("nginx", "-p", directory.toString(), "-e", "error.log", "-c", "nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.out").toFile())
                .start();
        var nginx = new Nginx(process, plainPort, tlsPort);
        await().atMost(START_MAX).until(() -> {
            if (!process.isAlive()) throw new IllegalStateException(Files.readString(directory.resolve("nginx.out")));
            return isListening(tlsPort);
        });
        return nginx;
    }

    int plainPort() {
        return plainPort;
    }

    int tlsPort() {
        return tlsPort;
    }

    private static Map<String, String> changes(Path directory, int programPort, int plainPort, int tlsPort) {
        return Map.ofEntries(
                entry("127.0.0.1:8080", "127.0.0.1:" + programPort),
                entry("throughline.example.org", "localhost"),
                entry("listen 80", "listen " + plainPort),
                entry("listen 443", "listen " + tlsPort),
                entry("/etc/ssl/throughline/", directory + "/"));
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Runs a command to its end and shows what it printed if it fails. */
    static void run(Path directory, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new IllegalStateException(command + ": " + printed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
