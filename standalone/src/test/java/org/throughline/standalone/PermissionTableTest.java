package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.events.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Every operation of the API's description is asked for as every role and as nobody: what the table of permissions allows is
 * not refused for the role, and everything else is.
 */
class PermissionTableTest {

    /** Its secret says who asks, so it is not asked with a login here; CalendarAddressTest asks with a secret. */
    private static final String BY_SECRET = "GET /api/calendar/feeds/{secret}.ics";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Path TABLE = Path.of("../docs/security/permissions.md");

    private static final Map<Role, String> USERS = Map.of(
            Role.SECRETARY, "secretary",
            Role.CHAIR, "chair",
            Role.AGENCY_LEAD, "lead-csc",
            Role.AUDITOR, "auditor",
            Role.ADMINISTRATOR, "admin");

    /** What never ends, or would run the watch: only those that may not are tried. */
    private static final Set<String> NOT_ALLOWED_ONLY = Set.of("GET /api/stream", "POST /api/alerts/watch");

    /** Of the tests of another module, where these are run with its classes. */
    private static final Pattern TOYS =
            Pattern.compile("\\w+ /api/(toys.*|asker|needs|breaks|refuses|store-is-gone|undeclared|no-command)");

    private static JsonNode api = JsonNodeFactory.instance.objectNode();

    @BeforeAll
    static void describe() throws IOException {
        assertThat(Program.events()).isNotNegative(); // it runs
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(4)) // to describe the API for the first time takes a while
                .ignoreExceptions()
                .until(() -> {
                    api = Program.ask("/v3/api-docs");
                    return true;
                });
        if (Boolean.getBoolean("docs.write")) Files.writeString(TABLE, declared());
    }

    @Test
    void the_table_is_what_the_operations_declare() throws IOException {
        assertThat(Files.readString(TABLE))
                .as("docs/security/permissions.md is out of date; `make docs` writes it")
                .isEqualTo(declared());
    }

    @Test
    void the_table_has_every_operation_of_the_description() throws IOException {
        var listed = new TreeSet<String>();
        for (var line : lines()) listed.add(line.operation());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void every_operation_is_refused_or_answered_to_every_role_as_the_table_says() throws IOException {
        long before = Program.events();
        assertThat(differing(lines())).isEmpty();
        assertThat(Program.events()).as("nothing is recorded").isEqualTo(before);
    }

    @Test
    void a_wrong_line_would_be_noticed() {
        var all = new TreeMap<Role, String>();
        for (var role : PermissionTable.ROLES) all.put(role, "yes");
        var none = new TreeMap<Role, String>();
        for (var role : PermissionTable.ROLES) none.put(role, "–");
        assertThat(differing(List.of(new PermissionTable.Line("GET /api/reviews", all))))
                .hasSize(1)
                .first()
                .asString()
                .contains("ADMINISTRATOR");
        assertThat(differing(List.of(new PermissionTable.Line("POST /api/reviews", none))))
                .hasSize(1)
                .first()
                .asString()
                .contains("SECRETARY");
    }

    private static String declared() {
        return PermissionTable.of(
                Program.RUNNING.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    private static List<PermissionTable.Line> lines() throws IOException {
        return PermissionTable.read(Files.readString(TABLE));
    }

    private static Set<String> operations() {
        var operations = new TreeSet<String>();
        for (var path : api.path("paths").properties())
            for (var verb : path.getValue().properties())
                operations.add(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        operations.removeIf(operation -> TOYS.matcher(operation).matches());
        return operations;
    }

    /** What is answered otherwise than a line says. */
    private static List<String> differing(List<PermissionTable.Line> lines) {
        var differing = new ArrayList<String>();
        for (var line : lines) {
            var verb = line.operation().substring(0, line.operation().indexOf(' '));
            var path = line.operation()
                    .substring(line.operation().indexOf(' ') + 1)
                    .replace("{review}", "absent-case")
                    .replace("{finding}", "absent-case.f1")
                    .replace("{action}", "absent-case.f1.a1")
                    .replace("{meeting}", "semg.2016-01-01")
                    .replaceAll("\\{[^}]*}", "absent");
            int nobody = asNobody(verb, path);
            if (line.operation().equals(BY_SECRET)) {
                if (nobody != 404) differing.add(line.operation() + " with an unknown secret: " + nobody);
                continue;
            }
            if (nobody != 401) differing.add(line.operation() + " as nobody: " + nobody);
            for (var role : PermissionTable.ROLES) {
                if (line.allows(role) && NOT_ALLOWED_ONLY.contains(line.operation())) continue;
                var answer = Program.send(verb, USERS.get(role), path, "{", Program.RUNNING);
                boolean refused = answer.statusCode() == 403 && answer.body().contains("/problems/role-may-not\"");
                if (refused == line.allows(role) || answer.statusCode() == 401)
                    differing.add(
                            "%s as %s: %d %s".formatted(line.operation(), role, answer.statusCode(), answer.body()));
            }
        }
        return differing;
    }

    private static int asNobody(String verb, String path) {
        var request = HttpRequest.newBuilder(URI.create(Program.address() + path))
                .header("Content-Type", "application/json")
                .method(verb, BodyPublishers.ofString("{"))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            throw new IllegalStateException(path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
