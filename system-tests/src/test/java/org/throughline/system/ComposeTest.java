package org.throughline.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.system.ComposeFile.map;
import static org.throughline.system.ComposeFile.text;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The server form's containers: who reaches what, with what, and whether each word of the file means something. */
class ComposeTest {

    private static final String SCHEMA = "/compose/compose-spec.json";
    private static final Set<String> STORES = Set.of("postgres", "mongodb", "axonserver");
    private static final List<String> SERVICES = List.of("command-service", "query-service", "pages");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)([^}]*)}");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|TOKEN|KEY|SECRET");

    /** What our own mail server and OpenID provider ask for; without one there is none. */
    private static final Set<String> OF_OTHERS = Set.of("MAIL_PASSWORD", "OPENID_CLIENT_SECRET");

    private static final Set<String> WRITES_BESIDE_ITS_PROGRAM = Set.of("axonserver", "prometheus");
    private static final Pattern EXACT_VERSION = Pattern.compile("[^:@]+:v?\\d+\\.\\d[\\w.-]*(@sha256:[0-9a-f]{64})?");
    private static final Pattern WITH_DIGEST = Pattern.compile(".+@sha256:[0-9a-f]{64}");

    /**
     * The program of each health check. Known from the Dockerfiles of nginx (curl), postgres, mongo, Mailpit (which checks itself so),
     * and Prometheus and Grafana (both on busybox, which has wget); {@code ready} is ours.
     */
    private static final Map<String, String> CHECKED_BY = Map.of(
            "gateway", "curl",
            "postgres", "pg_isready",
            "mongodb", "mongosh",
            "command-service", "ready",
            "query-service", "ready",
            "pages", "ready",
            "mailcatcher", "/mailpit",
            "prometheus", "wget",
            "grafana", "wget");

    private final ComposeFile written = ComposeFile.asWritten();
    private final ComposeFile filled = ComposeFile.with(ComposeFile.filledIn());

    @Test
    void the_file_is_one_that_the_compose_specification_allows() throws IOException {
        try (var schema = ComposeTest.class.getResourceAsStream(SCHEMA)) {
            var violations = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("\"\\$(schema|id)\": \"[^\"]*\",", "")) // addresses that no validator knows
                    .validate(new JsonMapper().writeValueAsString(filled.content()), InputFormat.JSON);

            assertThat(violations).isEmpty();
        }
    }

    @Test
    void each_variable_is_explained_in_the_example_with_its_default_and_none_there_is_unused() {
        var compose = text("docker-compose.yml");
        assertThat(ComposeFile.explained()).isEqualTo(new HashSet<>(ComposeFile.variables()));
        assertThat(ComposeFile.explained())
                .allSatisfy(name -> assertThat(text(".env.example"))
                        .as(name)
                        .containsPattern("(?m)^(# )?[^-\\n].*\\n(# )?" + name + "="));
        var example = Pattern.compile("(?m)^# ([A-Z_]+)=(.*)$")
                .matcher(text(".env.example"))
                .results();
        assertThat(example.filter(
                        each -> !Set.of("TLS_DIRECTORY", "COMPOSE_PROFILES").contains(each.group(1))))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(compose).contains("${" + each.group(1) + ":-" + each.group(2) + "}"));
    }

    @Test
    void what_is_required_is_asked_for_in_words() {
        assertThat(ComposeFile.required()).isNotEmpty().allSatisfy(name -> {
            var incomplete = new HashMap<>(ComposeFile.filledIn());
            incomplete.remove(name);
            assertThatThrownBy(() -> ComposeFile.with(incomplete)).hasMessage(name + ": set it in .env");
        });
    }

    @Test
    void every_secret_of_ours_is_required_and_has_no_default() {
        var secrets = VARIABLE.matcher(text("docker-compose.yml"))
                .results()
                .filter(variable -> SECRET.matcher(variable.group(1)).find() && !OF_OTHERS.contains(variable.group(1)))
                .toList();
        assertThat(secrets)
                .isNotEmpty()
                .allSatisfy(secret ->
                        assertThat(secret.group(2)).as(secret.group(1)).startsWith(":?"));
        assertThat(secrets.stream().map(secret -> secret.group(1))).allMatch(ComposeFile.required()::contains);
    }

    @Test
    void each_file_that_is_built_from_or_mounted_is_there() {
        assertThat(SERVICES).allSatisfy(service -> {
            var build = map(filled.service(service).get("build"));
            assertThat(Jar.project().resolve(String.valueOf(build.get("dockerfile"))))
                    .isRegularFile();
        });
        assertThat(filled.services().keySet())
                .allSatisfy(service -> assertThat(
                                filled.list(service, "volumes").stream().filter(volume -> volume.startsWith("./")))
                        .as(service)
                        .allSatisfy(volume -> assertThat(
                                        Jar.project().resolve(volume.substring(0, volume.indexOf(':'))))
                                .exists()));
    }

    /** Those of Spring and Axon would be ignored if they were misspelt; what they set is used in {@link TwoServicesIT}. */
    @Test
    void each_setting_of_a_service_is_one_that_the_program_has() {
        var settings = Pattern.compile("`(throughline\\.[\\w.-]+)`")
                .matcher(text("docs/operator/settings.md"))
                .results()
                .map(setting ->
                        setting.group(1).replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                .collect(toSet());
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(filled.environment(service).keySet().stream()
                                .filter(name -> name.startsWith("THROUGHLINE_")))
                        .isNotEmpty()
                        .isSubsetOf(settings));
    }

    @Test
    void no_store_and_no_service_publishes_a_port_so_that_services_can_have_replicas() {
        assertThat(filled.services().keySet()).containsAll(STORES);
        assertThat(Stream.concat(STORES.stream(), SERVICES.stream()))
                .allSatisfy(name -> assertThat(filled.service(name))
                        .as(name)
                        .doesNotContainKeys("ports", "container_name", "hostname"));
    }

    @Test
    void a_store_is_reached_by_the_services_that_use_it_and_by_no_other() {
        assertThat(members("log")).containsExactlyInAnyOrder("postgres", "command-service", "query-service", "pages");
        assertThat(members("views")).containsExactlyInAnyOrder("mongodb", "query-service", "pages");
        assertThat(members("events"))
                .containsExactlyInAnyOrder("axonserver", "command-service", "query-service", "pages");
        assertThat(filled.list("postgres", "networks")).containsExactly("log");
        assertThat(filled.list("mongodb", "networks")).containsExactly("views");
        assertThat(filled.list("axonserver", "networks")).containsExactly("events");
    }

    @Test
    void no_service_is_on_the_network_that_all_would_share_and_those_of_stores_lead_nowhere() {
        var networks = map(filled.content().get("networks"));
        assertThat(filled.services().keySet())
                .allSatisfy(name -> assertThat(filled.list(name, "networks"))
                        .as(name)
                        .isNotEmpty()
                        .isSubsetOf(networks.keySet()));
        assertThat(List.of("front", "log", "views", "events", "mail", "metrics"))
                .allSatisfy(network -> assertThat(map(networks.get(network))).containsEntry("internal", true));
    }

    @Test
    void only_the_gateway_is_believed_when_it_says_from_where_a_request_came() {
        assertThat(members("front")).containsExactlyInAnyOrder("gateway", "command-service", "query-service", "pages");
        assertThat(filled.list("gateway", "networks")).containsExactly("front", "entrance");
        assertThat(members("entrance")).containsExactly("gateway");
        var ipam = map(map(map(filled.content().get("networks")).get("front")).get("ipam"));
        assertThat(ipam.get("config")).isEqualTo(List.of(Map.of("subnet", "172.30.77.0/24")));
        assertThat(SERVICES)
                .allSatisfy(service ->
                        assertThat(filled.environment(service)).containsEntry("THROUGHLINE_PROXIES", "172.30.77.0/24"));
    }

    @Test
    void a_store_asks_for_an_account_and_services_have_one_that_administers_nothing() {
        assertThat(filled.environment("postgres"))
                .containsKey("POSTGRES_PASSWORD")
                .containsKey("LOG_PASSWORD");
        assertThat(filled.environment("mongodb"))
                .containsKeys("MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD");
        assertThat(filled.environment("axonserver")).containsEntry("AXONIQ_AXONSERVER_ACCESSCONTROL_ENABLED", "true");
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(written.environment(service))
                        .containsEntry("SPRING_DATASOURCE_USERNAME", "throughline")
                        .extractingByKey("SPRING_DATASOURCE_PASSWORD")
                        .asString()
                        .startsWith("${LOG_PASSWORD:?"));
        assertThat(List.of("query-service", "pages"))
                .allSatisfy(service -> assertThat(written.environment(service))
                        .containsEntry("SPRING_MONGODB_USERNAME", "throughline")
                        .extractingByKey("SPRING_MONGODB_PASSWORD")
                        .asString()
                        .startsWith("${VIEWS_PASSWORD:?"));
        assertThat(filled.environment("pages")).containsEntry("SPRING_PROFILES_ACTIVE", "servers");
        assertThat(filled.environment("command-service").keySet()).noneMatch(name -> name.startsWith("SPRING_MONGODB"));
    }

    /** It writes to volumes that belong to the user of an image whose tag ends so. */
    @Test
    void axon_server_starts_as_one_node_with_one_store_that_asks_for_a_token_and_services_find_it_by_its_name() {
        assertThat(filled.service("axonserver"))
                .containsEntry("profiles", List.of("axon-server"))
                .containsEntry("user", "1001:1001")
                .extractingByKey("image")
                .asString()
                .endsWith("-nonroot");
        assertThat(filled.environment("axonserver"))
                .containsEntry("AXONIQ_AXONSERVER_STANDALONE", "true")
                .containsKey("AXONIQ_AXONSERVER_ACCESSCONTROL_ADMINTOKEN")
                .containsEntry("AXONIQ_AXONSERVER_HOSTNAME", "axonserver");
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(filled.environment(service))
                        .containsEntry("AXON_AXONSERVER_SERVERS", "axonserver:8124")
                        .containsEntry(
                                "AXON_AXONSERVER_TOKEN",
                                filled.environment("axonserver").get("AXONIQ_AXONSERVER_ACCESSCONTROL_TOKEN")));
    }

    @Test
    void both_that_send_digests_have_the_same_mail_server_and_links() {
        assertThat(mailSettings("command-service")).hasSize(9).isEqualTo(mailSettings("pages"));
    }

    private Map<String, String> mailSettings(String service) {
        var settings = new TreeMap<>(filled.environment(service));
        settings.keySet().removeIf(name -> !name.matches("SPRING_MAIL_.*|THROUGHLINE_(ALERTS_.*|LINKS)"));
        return settings;
    }

    @Test
    void no_two_containers_claim_one_port_of_the_machine_and_only_the_gateway_can_be_open_to_others() {
        var claimed = filled.services().keySet().stream()
                .flatMap(name -> filled.list(name, "ports").stream())
                .toList();
        assertThat(claimed).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(claimed.stream().map(port -> port.split(":")[1]))
                .containsExactlyInAnyOrder("8080", "8443", "8025", "9090", "3000");
        assertThat(written.services().keySet().stream()
                        .filter(name ->
                                written.list(name, "ports").stream().anyMatch(port -> !port.startsWith("127.0.0.1:"))))
                .containsExactly("gateway");
    }

    @Test
    void the_gateway_speaks_tls_where_there_is_a_certificate() {
        assertThat(filled.environment("gateway")).containsEntry("GATEWAY_LISTEN", "listen.conf");
        var variables = new HashMap<>(ComposeFile.filledIn());
        variables.put("TLS_DIRECTORY", "/etc/throughline/tls");
        var withTls = ComposeFile.with(variables);

        assertThat(withTls.environment("gateway")).containsEntry("GATEWAY_LISTEN", "listen-tls.conf");
        assertThat(withTls.mounted("gateway", "/etc/nginx/tls")).isEqualTo("/etc/throughline/tls");
        assertThat(Stream.of("listen.conf", "listen-tls.conf"))
                .allSatisfy(file -> assertThat(Jar.project().resolve("deploy/nginx/gateway/" + file + ".template"))
                        .isRegularFile());
    }

    @Test
    void each_container_is_checked_with_what_its_image_has() {
        assertThat(filled.services().keySet()).allSatisfy(name -> {
            var test =
                    (List<?>) map(filled.service(name).get("healthcheck")).getOrDefault("test", List.of("CMD", "none"));
            assertThat(test.get(0)).as(name).isEqualTo("CMD");
            assertThat(test.get(1)).as(name).isEqualTo(CHECKED_BY.getOrDefault(name, "none"));
        });
        assertThat(Files.isExecutable(Jar.project().resolve("deploy/ready"))).isTrue();
        assertThat(text(".dockerignore")).contains("!deploy/ready\n");
        assertThat(SERVICES)
                .allSatisfy(name -> assertThat(text(dockerfile(name)))
                        .contains("COPY --chmod=755 deploy/ready /usr/local/bin/ready"));
    }

    @Test
    void a_program_without_memory_ends_and_is_started_again() {
        assertThat(SERVICES).allSatisfy(name -> {
            assertThat(filled.service(name))
                    .containsEntry("restart", "unless-stopped")
                    .containsEntry("mem_limit", "2g");
            assertThat(text(dockerfile(name)))
                    .contains("\"-XX:+ExitOnOutOfMemoryError\"", "\"-XX:MaxRAMPercentage=50\"");
        });
    }

    @Test
    void a_container_has_no_privileges_no_root_and_no_file_system_to_change() {
        assertThat(filled.services().keySet()).allSatisfy(name -> {
            var service = filled.service(name);
            assertThat(filled.list(name, "security_opt")).as(name).contains("no-new-privileges:true");
            assertThat(filled.list(name, "cap_drop")).as(name).containsExactly("ALL");
            assertThat(service).as(name).doesNotContainKeys("cap_add", "privileged", "network_mode", "pid");
            assertThat(userOf(name)).as(name).matches("[1-9]\\d*(:\\d+)?");
            assertThat(service).as(name).containsEntry("read_only", !WRITES_BESIDE_ITS_PROGRAM.contains(name));
        });
    }

    @Test
    void an_image_is_one_exact_version_and_named_by_its_digest() {
        assertThat(images()).hasSize(8).allSatisfy(image -> assertThat(image).matches(EXACT_VERSION));
        assertThat(images().filter(image -> !WITH_DIGEST.matcher(image).matches()))
                .containsExactlyInAnyOrder("axoniq/axonserver:2023.2.1-nonroot", "nginx:1.30.0");
    }

    /** Each once, those of which ours are made too. */
    private Stream<String> images() {
        return Stream.concat(
                        filled.services().values().stream()
                                .map(service -> map(service).get("image"))
                                .filter(Objects::nonNull)
                                .map(String::valueOf),
                        SERVICES.stream().flatMap(name -> lines(dockerfile(name), "FROM ")))
                .map(image -> image.replaceFirst(" AS \\w+$", ""))
                .distinct();
    }

    private String userOf(String name) {
        var service = filled.service(name);
        return service.containsKey("build")
                ? lines(dockerfile(name), "USER ").reduce("", (_, last) -> last)
                : String.valueOf(service.get("user"));
    }

    /** The pages are the standalone form on servers. */
    private static String dockerfile(String name) {
        return (name.equals("pages") ? "standalone" : name) + "/Dockerfile";
    }

    private static Stream<String> lines(String file, String keyword) {
        return text(file)
                .lines()
                .filter(each -> each.startsWith(keyword))
                .map(each -> each.substring(keyword.length()));
    }

    private Set<String> members(String network) {
        return filled.services().keySet().stream()
                .filter(name -> filled.list(name, "networks").contains(network))
                .collect(toSet());
    }
}
