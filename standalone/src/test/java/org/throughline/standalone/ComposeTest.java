package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The server form's containers: who reaches which store, and with what. */
class ComposeTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> STORES = Set.of("postgres", "mongodb", "axonserver");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)([^}]*)}");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|TOKEN|KEY");
    private static final Pattern HOST_PORTS = Pattern.compile("(?:[\\d.]+:)?(\\d+)(?:-(\\d+))?:\\d+");

    private static final Set<String> WRITES_BESIDE_ITS_PROGRAM = Set.of("axonserver", "prometheus");
    private static final Pattern EXACT_VERSION = Pattern.compile("[^:@]+:v?\\d+\\.\\d[\\w.-]*(@sha256:[0-9a-f]{64})?");
    private static final Pattern WITH_DIGEST = Pattern.compile(".+@sha256:[0-9a-f]{64}");

    private final Map<String, Object> compose = read();

    @Test
    void no_store_publishes_a_port() {
        assertThat(services().keySet()).containsAll(STORES);
        assertThat(STORES).allSatisfy(store -> assertThat(service(store)).doesNotContainKey("ports"));
    }

    @Test
    void a_store_is_reached_by_the_services_that_use_it_and_by_no_other() {
        assertThat(members("log")).containsExactlyInAnyOrder("postgres", "command-service", "query-service", "pages");
        assertThat(members("views")).containsExactlyInAnyOrder("mongodb", "query-service", "pages");
        assertThat(members("events"))
                .containsExactlyInAnyOrder("axonserver", "command-service", "query-service", "pages");
        assertThat(networks(service("postgres"))).containsExactly("log");
        assertThat(networks(service("mongodb"))).containsExactly("views");
        assertThat(networks(service("axonserver"))).containsExactly("events");
    }

    @Test
    void no_service_is_on_the_network_that_all_would_share_and_those_of_stores_lead_nowhere() {
        assertThat(services())
                .allSatisfy((name, service) -> assertThat(networks(map(service)))
                        .as(name)
                        .isNotEmpty()
                        .isSubsetOf(map(compose.get("networks")).keySet()));
        assertThat(List.of("log", "views", "events"))
                .allSatisfy(
                        network -> assertThat(map(map(compose.get("networks")).get(network)))
                                .containsEntry("internal", true));
    }

    @Test
    void a_store_asks_for_an_account_and_services_have_one_that_administers_nothing() {
        assertThat(environment("postgres")).containsKey("POSTGRES_PASSWORD").containsKey("LOG_PASSWORD");
        assertThat(environment("mongodb")).containsKeys("MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD");
        assertThat(environment("axonserver")).containsEntry("AXONIQ_AXONSERVER_ACCESSCONTROL_ENABLED", "true");
        assertThat(List.of("command-service", "query-service", "pages"))
                .allSatisfy(service -> assertThat(environment(service))
                        .containsEntry("SPRING_DATASOURCE_USERNAME", "throughline")
                        .extractingByKey("SPRING_DATASOURCE_PASSWORD")
                        .asString()
                        .startsWith("${LOG_PASSWORD:?"));
        assertThat(List.of("query-service", "pages"))
                .allSatisfy(service -> assertThat(environment(service))
                        .containsEntry("SPRING_MONGODB_USERNAME", "throughline")
                        .extractingByKey("SPRING_MONGODB_PASSWORD")
                        .asString()
                        .startsWith("${VIEWS_PASSWORD:?"));
        assertThat(environment("pages")).containsEntry("SPRING_PROFILES_ACTIVE", "servers");
        assertThat(environment("command-service").keySet()).noneMatch(name -> name.startsWith("SPRING_MONGODB"));
    }

    @Test
    void every_secret_is_required_has_no_default_and_is_in_the_example() throws IOException {
        var required = new TreeSet<String>();
        var secrets = VARIABLE.matcher(text("docker-compose.yml"))
                .results()
                .filter(variable -> SECRET.matcher(variable.group(1)).find())
                .peek(variable -> required.add(variable.group(1)))
                .map(variable -> variable.group(2));
        assertThat(secrets).isNotEmpty().allMatch(condition -> condition.startsWith(":?"));
        var example = text(".env.example");
        assertThat(required).allSatisfy(name -> assertThat(example).containsPattern("(?m)^" + name + "=$"));
    }

    @Test
    void no_two_services_claim_one_port_of_the_machine_and_none_is_open_to_other_machines() {
        var claimed = new TreeMap<Integer, List<String>>();
        services()
                .forEach((name, service) -> ports(map(service)).forEach(port -> {
                    assertThat(port).as(name).startsWith("127.0.0.1:");
                    var range = HOST_PORTS.matcher(port);
                    assertThat(range.matches()).as(port).isTrue();
                    int first = Integer.parseInt(range.group(1));
                    int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
                    IntStream.rangeClosed(first, last)
                            .forEach(each -> claimed.computeIfAbsent(each, _ -> new ArrayList<>())
                                    .add(name));
                }));
        assertThat(claimed)
                .isNotEmpty()
                .allSatisfy(
                        (port, names) -> assertThat(names).as("port " + port).hasSize(1));
    }

    @Test
    void a_program_without_memory_ends_and_is_started_again() {
        assertThat(List.of("command-service", "query-service", "pages")).allSatisfy(name -> {
            assertThat(service(name)).containsEntry("restart", "unless-stopped");
            assertThat(text(dockerfile(name))).contains("\"-XX:+ExitOnOutOfMemoryError\"");
        });
    }

    @Test
    void a_container_has_no_privileges_no_root_and_no_file_system_to_change() {
        assertThat(services()).allSatisfy((name, value) -> {
            var service = map(value);
            assertThat(list(service.get("security_opt"))).as(name).contains("no-new-privileges:true");
            assertThat(list(service.get("cap_drop"))).as(name).containsExactly("ALL");
            assertThat(service).as(name).doesNotContainKeys("cap_add", "privileged", "network_mode", "pid");
            assertThat(userOf(name)).as(name).matches("[1-9]\\d*(:\\d+)?");
            assertThat(service).as(name).containsEntry("read_only", !WRITES_BESIDE_ITS_PROGRAM.contains(name));
        });
    }

    @Test
    void an_image_is_one_exact_version_and_named_by_its_digest() {
        assertThat(images()).hasSize(9).allSatisfy(image -> assertThat(image).matches(EXACT_VERSION));
        assertThat(images().filter(image -> !WITH_DIGEST.matcher(image).matches()))
                .containsExactly("axoniq/axonserver:2025.1.2");
    }

    private Stream<String> images() {
        return Stream.concat(
                services().values().stream()
                        .map(service -> map(service).get("image"))
                        .filter(Objects::nonNull)
                        .map(String::valueOf),
                Stream.of("command-service", "query-service", "pages").map(name -> line(dockerfile(name), "FROM ")));
    }

    private String userOf(String name) {
        var service = service(name);
        return service.containsKey("build") ? line(dockerfile(name), "USER ") : String.valueOf(service.get("user"));
    }

    /** The pages are the standalone form on servers. */
    private static String dockerfile(String name) {
        return (name.equals("pages") ? "standalone" : name) + "/Dockerfile";
    }

    private static String line(String file, String keyword) {
        try {
            return text(file)
                    .lines()
                    .filter(each -> each.startsWith(keyword))
                    .collect(Collectors.joining())
                    .substring(keyword.length());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Set<String> members(String network) {
        return services().keySet().stream()
                .filter(name -> networks(service(name)).contains(network))
                .collect(Collectors.toSet());
    }

    private static Set<String> networks(Map<String, Object> service) {
        return new HashSet<>(list(service.get("networks")));
    }

    private static List<String> ports(Map<String, Object> service) {
        return list(service.get("ports"));
    }

    private Map<String, Object> environment(String name) {
        return map(service(name).get("environment"));
    }

    private Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    private Map<String, Object> services() {
        return map(compose.get("services"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> list(@Nullable Object value) {
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> read() {
        try {
            return new Yaml().load(text("docker-compose.yml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
