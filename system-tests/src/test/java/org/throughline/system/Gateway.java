package org.throughline.system;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A real nginx with the gateway's configuration of {@code docker-compose.yml}. Its variables are put in as the image does it
 * ({@code 20-envsubst-on-templates.sh} of the nginx project's docker-nginx); then only ports and directories are changed, because
 * there is no container around it.
 */
final class Gateway implements AutoCloseable {

    private static final String NAME = "gateway";
    private static final String TEMPLATE = ".template";
    private static final Duration START_MAX = Duration.ofSeconds(30);

    /**
     * A line of the access log.
     *
     * @param service address and port of the replica that answered, the last one if several were asked; {@code -} for none
     */
    record Line(String method, String path, int status, String service) {}

    private final Process process;
    private final Path directory;
    private final Map<String, String> settings;
    private final int healthPort;

    private Gateway(Process process, Path directory, Map<String, String> settings, int healthPort) {
        this.process = process;
        this.directory = directory;
        this.settings = settings;
        this.healthPort = healthPort;
    }

    /** Starts it in an empty directory, with the settings of the file; its own address is on these ports. */
    static Gateway start(Path directory, ComposeFile file, NameServer names, int httpPort, int httpsPort)
            throws IOException {
        Files.createDirectories(directory);
        var settings = file.environment(NAME);
        settings.put("NGINX_LOCAL_RESOLVERS", names.address());
        int healthPort = Nginx.freePort();
        var changes = List.of(
                entry("/tmp/", directory + "/"),
                entry("/etc/nginx/tls/", file.mounted(NAME, "/etc/nginx/tls") + "/"),
                entry("listen 127.0.0.1:8079", "listen 127.0.0.1:" + healthPort),
                entry("listen 8080", "listen 127.0.0.1:" + httpPort),
                entry("listen 8443", "listen 127.0.0.1:" + httpsPort));
        var templates = Jar.project().resolve(file.mounted(NAME, "/etc/nginx/templates"));
        try (var all = Files.list(templates)) {
            for (var template :
                    all.filter(each -> each.toString().endsWith(TEMPLATE)).toList()) {
                var text = filled(Files.readString(template), settings);
                for (var change : changes) text = text.replace(change.getKey(), change.getValue());
                var name = template.getFileName().toString().replace(TEMPLATE, "");
                // Root starts it here; in its container nobody is root.
                Files.writeString(directory.resolve(name), name.equals("nginx.conf") ? "user root;\n" + text : text);
            }
        }
        var command = file.list(NAME, "command").stream()
                .map(word -> word.replace("/tmp/", directory + "/"))
                .toList();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("printed").toFile())
                .start();
        var gateway = new Gateway(process, directory, settings, healthPort);
        await().atMost(START_MAX).until(() -> {
            if (!process.isAlive()) throw new IllegalStateException(gateway.printed());
            return listensOn(healthPort);
        });
        return gateway;
    }

    /** Where people and programs reach it. */
    URI address() {
        return URI.create(settings.getOrDefault("GATEWAY_ADDRESS", ""));
    }

    int healthPort() {
        return healthPort;
    }

    Session as(String user) {
        return new Session(address(), user);
    }

    /** What it has logged so far. */
    List<Line> log() {
        return Pattern.compile("(?m)^\\S+ ([A-Z]+) (\\S+) (\\d+) \\S+ (?:\\S+, )*(\\S+) (?:\\S+, )*\\S+$")
                .matcher(printed())
                .results()
                .map(line -> new Line(line.group(1), line.group(2), Integer.parseInt(line.group(3)), line.group(4)))
                .toList();
    }

    private String printed() {
        try {
            return Files.readString(directory.resolve("printed"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String filled(String template, Map<String, String> settings) {
        var which = Pattern.compile(settings.getOrDefault("NGINX_ENVSUBST_FILTER", ""));
        var text = template;
        for (var setting : settings.entrySet())
            if (which.matcher(setting.getKey()).find())
                text = text.replace("${" + setting.getKey() + "}", setting.getValue());
        return text;
    }

    private static boolean listensOn(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
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
