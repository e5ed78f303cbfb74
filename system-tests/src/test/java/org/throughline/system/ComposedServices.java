package org.throughline.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The services of {@code docker-compose.yml} as processes, each with exactly the settings that the file gives its container, behind
 * the gateway. In the place of containers with an address of their own are addresses of this machine (127.0.0.2 and so on, which
 * macOS has to be given first); in the place of the stores' names their ports here. The store of views knows no logins, so that one
 * is left out.
 */
final class ComposedServices implements AutoCloseable {

    static final String BOARD = "Southmere Safeguarding Children Board";
    static final String SENDER = "throughline@board.example.org";

    private static final String MAIL_LOGIN = "throughline@mail.example.org";
    private static final String MAIL_PASSWORD = "of the mail server";
    private static final Pattern SQL = Pattern.compile("<<'SQL'\n(.*?)SQL\n", Pattern.DOTALL);

    private final Path directory;
    private final Path logs;
    private final Map<String, String> variables;
    private final ComposeFile file;
    private final Servers servers;
    private final String axonServer;
    private final MailServer mail;
    private final NameServer names;
    private final Gateway gateway;

    private ComposedServices(
            Path directory,
            Path logs,
            Map<String, String> variables,
            Servers servers,
            String axonServer,
            MailServer mail,
            NameServer names,
            Gateway gateway) {
        this.directory = directory;
        this.logs = logs;
        this.variables = variables;
        this.file = ComposeFile.with(variables);
        this.servers = servers;
        this.axonServer = axonServer;
        this.mail = mail;
        this.names = names;
        this.gateway = gateway;
    }

    /** Starts what surrounds the services: stores, a mail server, names and the gateway. */
    static ComposedServices surroundings(Path directory, Path logs) throws IOException, SQLException {
        return surroundings(directory, logs, Map.of(), "");
    }

    /** The same with {@code COMPOSE_PROFILES=axon-server}, and with this server in the place of its container. */
    static ComposedServices surroundings(Path directory, Path logs, AxonServer axonServer)
            throws IOException, SQLException {
        var variables = new HashMap<>(Map.of("COMPOSE_PROFILES", "axon-server"));
        if (!axonServer.token().isEmpty()) variables.put("AXONSERVER_TOKEN", axonServer.token());
        return surroundings(directory, logs, variables, axonServer.address());
    }

    private static ComposedServices surroundings(
            Path directory, Path logs, Map<String, String> others, String axonServer) throws IOException, SQLException {
        int port = Nginx.freePort();
        var mail = MailServer.start(MAIL_LOGIN, MAIL_PASSWORD);
        var variables = new HashMap<>(ComposeFile.filledIn());
        variables.putAll(Map.of(
                "PUBLIC_ADDRESS",
                "http://localhost:" + port,
                "GATEWAY_NETWORK",
                "127.0.0.1/32",
                "BOARD_FILE",
                boardFile(directory).toString(),
                "MAIL_HOST",
                "127.0.0.1",
                "MAIL_PORT",
                String.valueOf(mail.port()),
                "MAIL_USERNAME",
                MAIL_LOGIN,
                "MAIL_PASSWORD",
                MAIL_PASSWORD,
                "MAIL_FROM",
                SENDER));
        variables.putAll(others);
        var file = ComposeFile.with(variables);
        var servers = Servers.start(directory);
        createRole(servers, file.environment("postgres").getOrDefault("LOG_PASSWORD", ""));
        var names = NameServer.start();
        var gateway = Gateway.start(directory.resolve("gateway"), file, names, port, Nginx.freePort());
        return new ComposedServices(directory, logs, variables, servers, axonServer, mail, names, gateway);
    }

    Path directory() {
        return directory;
    }

    Servers servers() {
        return servers;
    }

    MailServer mail() {
        return mail;
    }

    NameServer names() {
        return names;
    }

    Gateway gateway() {
        return gateway;
    }

    /** A further gateway before the same services, with other variables. */
    Gateway gateway(String name, Map<String, String> others, NameServer names, int httpPort, int httpsPort)
            throws IOException {
        var changed = new HashMap<>(variables);
        changed.putAll(others);
        return Gateway.start(directory.resolve(name), ComposeFile.with(changed), names, httpPort, httpsPort);
    }

    /** Starts a replica of a service at that address; it is not ready yet, and has no name. */
    Program start(String service, String address) {
        var launch =
                Launch.inEnvironment(jar(service), service + "-" + address, directory, environment(service, address));
        return (jar(service) == Jar.STANDALONE ? launch.prepared() : launch)
                .printingTo(logs)
                .forAShortLife()
                .startAt(URI.create("http://" + address + ":" + port(service)));
    }

    /** The port on which the service is asked in its container. */
    int port(String service) {
        return Integer.parseInt(healthCheck(service).getLast());
    }

    /** The command by which Docker asks whether a container of the service is well. */
    List<String> healthCheck(String service) {
        var test = (List<?>)
                ComposeFile.map(file.service(service).get("healthcheck")).getOrDefault("test", List.of());
        return test.stream().skip(1).map(String::valueOf).toList();
    }

    private Map<String, String> environment(String service, String address) {
        var environment = file.environment(service);
        environment.replace("SERVER_ADDRESS", "0.0.0.0", address);
        environment.replace("AXON_AXONSERVER_SERVERS", "axonserver:8124", axonServer);
        environment.computeIfPresent(
                "SPRING_DATASOURCE_URL",
                (_, url) -> url.replace("//postgres:5432/", "//127.0.0.1:" + servers.logPort() + "/"));
        if (environment.replace("SPRING_MONGODB_HOST", "mongodb", "127.0.0.1")) {
            environment.put("SPRING_MONGODB_PORT", String.valueOf(servers.viewsPort()));
            environment.keySet().removeIf(name -> name.matches("SPRING_MONGODB_(USERNAME|PASSWORD|AUTHENTICATION_.*)"));
        }
        environment.computeIfPresent(
                "THROUGHLINE_BOARDFILE",
                (_, location) -> "file:" + file.mounted(service, location.substring("file:".length())));
        return environment;
    }

    private static Jar jar(String service) {
        return switch (service) {
            case "command-service" -> Jar.COMMAND_SERVICE;
            case "query-service" -> Jar.QUERY_SERVICE;
            case "pages" -> Jar.STANDALONE;
            default -> throw new IllegalArgumentException(service);
        };
    }

    /** The board of the demonstration under another name. */
    private static Path boardFile(Path directory) throws IOException {
        var given = ComposeFile.text("board/src/main/resources/board.yml");
        return Files.writeString(
                directory.resolve("board.yml"), given.replace("Northmere Safeguarding Children Board", BOARD));
    }

    /** Runs the statements that PostgreSQL's container runs when its volume is empty. */
    private static void createRole(Servers servers, String password) throws SQLException {
        var script = SQL.matcher(ComposeFile.text("deploy/postgres/role.sh"));
        if (!script.find()) throw new IllegalStateException("deploy/postgres/role.sh has no statements");
        try (var connection = DriverManager.getConnection(servers.jdbcUrl(LogServer.USER), LogServer.USER, "");
                var statement = connection.createStatement()) {
            for (var each : script.group(1)
                    .replace(":'password'", "'" + password + "'")
                    .strip()
                    .split(";")) statement.execute(each);
        }
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        names.close();
        mail.close();
        servers.close();
    }
}
