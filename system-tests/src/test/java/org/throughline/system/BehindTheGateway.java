package org.throughline.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs have at the one address of {@code docker-compose.yml}. */
interface BehindTheGateway {

    Duration NOTICED = Duration.ofMinutes(1);

    HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ComposedServices composed();

    /** Some replica of each service, by its name in the file. */
    Map<String, Program> replicas();

    private Gateway gateway() {
        return composed().gateway();
    }

    @Test
    default void a_decision_over_the_api_is_on_a_page_and_one_on_a_page_is_answered_by_the_api() {
        var secretary = gateway().as("secretary");
        var plan = Plan.agreed((path, body) -> secretary.decide(path, body), "gateway", 1);
        var action = plan.actions().getFirst();
        var browser = new Browser(gateway().address()).signIn("lead-csc");

        await().atMost(NOTICED)
                .untilAsserted(() ->
                        assertThat(browser.page("/actions/" + action).status()).isEqualTo(200));
        var form = "/decide/actions/" + action + "/progress";
        var recorded = browser.send(form, Map.of("whatChanged", "Through the gateway"), browser.page(form));

        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(302);
        assertThat(gateway()
                        .as("auditor")
                        .ask("/api/actions/" + action + "/history?atLeast=1")
                        .body())
                .contains("Through the gateway");
    }

    @Test
    default void the_board_is_the_one_of_the_file_that_was_given() {
        assertThat(gateway().as("secretary").ask("/api/directory").body()).contains(ComposedServices.BOARD);
    }

    /** Each service describes what it has itself, and the kept description has the whole API. */
    @Test
    default void each_operation_reaches_a_service_that_has_it() {
        var asked = new TreeSet<String>();
        operations(read(ComposeFile.text("docs/api/openapi.json"))).stream()
                .filter(operation -> !operation.contains("/api/calendar/feeds/")) // its path is a secret
                .forEach(operation -> {
                    var method = operation.substring(0, operation.indexOf(' '));
                    var path = operation
                            .substring(method.length() + 1)
                            .replace("{", "")
                            .replace("}", "");
                    send(gateway().address().resolve(path), method);
                    asked.add(method + ' ' + path);
                });

        await().atMost(NOTICED)
                .untilAsserted(() -> assertThat(answeredBy().keySet()).containsAll(asked));
        var answeredBy = answeredBy();
        var had = replicas().entrySet().stream()
                .flatMap(replica -> operations(replica.getValue()
                                .as("auditor")
                                .ask("/v3/api-docs")
                                .json())
                        .stream()
                        .map(operation -> operation.replace("{", "").replace("}", ""))
                        .map(operation -> composed().port(replica.getKey()) + " has " + operation))
                .collect(toSet());
        assertThat(asked).hasSizeGreaterThan(200).allSatisfy(operation -> {
            var ports = answeredBy.getOrDefault(operation, Set.of());
            assertThat(ports).as(operation).isNotEmpty();
            assertThat(ports.stream().map(port -> port + " has " + operation)).isSubsetOf(had);
        });
    }

    @Test
    default void a_file_comes_and_goes_whole_and_one_that_is_too_large_is_refused() {
        var secretary = gateway().as("secretary");
        var content = "Minutes of a meeting.\n".repeat(100_000);
        var uploaded = secretary.decide(
                "/api/files",
                content,
                "Content-Type",
                "text/plain",
                "Content-Disposition",
                "attachment; filename=m.txt");

        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(201);
        assertThat(secretary.ask(uploaded.header("Location").orElseThrow()).body())
                .isEqualTo(content);
        var refused = secretary.decide("/api/reviews", "x".repeat(1_100_000));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("/problems/body-too-large");
    }

    @Test
    default void a_live_stream_brings_each_event_at_once() throws Exception {
        var stream = HTTP.send(
                HttpRequest.newBuilder(gateway().address().resolve("/api/stream"))
                        .header("Authorization", Session.credentials("auditor"))
                        .build(),
                BodyHandlers.ofInputStream());
        try (var body = stream.body()) {
            assertThat(new String(body.readNBytes(3), StandardCharsets.UTF_8))
                    .as("nginx would hold back so few bytes")
                    .isEqualTo("id:");
        }
    }

    @Test
    default void what_docker_asks_is_answered_by_a_container_that_is_well_and_by_no_other() throws IOException {
        for (var replica : replicas().entrySet()) {
            var check = composed().healthCheck(replica.getKey());
            var script = Jar.project().resolve("deploy").resolve(check.getFirst());
            var address = replica.getValue().address();

            assertThat(exit(script.toString(), check.getLast(), address.getHost()))
                    .isZero();
            assertThat(exit(script.toString(), check.getLast(), "127.0.0.99")).isNotZero();
        }
        var ofGateway = composed().healthCheck("gateway").stream()
                .map(word -> word.replace("8079", String.valueOf(gateway().healthPort())))
                .toArray(String[]::new);
        assertThat(exit(ofGateway)).isZero();
    }

    @Test
    default void another_address_and_the_management_of_services_are_not_to_be_had() {
        var elsewhere =
                send(URI.create("http://127.0.0.1:" + gateway().address().getPort() + "/"), "GET");

        assertThat(elsewhere.status()).isEqualTo(421);
        assertThat(elsewhere.body()).contains(gateway().address().toString());
        assertThat(gateway().as("admin").ask("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(gateway().as("admin").ask("/actuator/health").status()).isEqualTo(404);
    }

    @Test
    default void while_no_service_answers_programs_read_a_problem_and_people_a_page() throws Exception {
        try (var nobody = NameServer.start();
                var gateway = emptyHanded(nobody)) {
            for (var answer : List.of(
                    gateway.as("auditor").ask("/api/actions"),
                    gateway.as("secretary").decide("/api/reviews", "{}"),
                    gateway.as("secretary").put("/api/contacts/agencies/csc", "{}"))) {
                assertThat(answer.isForLater()).as(answer.toString()).isTrue();
                assertThat(answer.status()).isEqualTo(503);
            }
            var page = new Browser(gateway.address()).page("/");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Retry-After")).isPresent();
            assertThat(page.header("Content-Type")).hasValue("text/html; charset=utf-8");
        }
    }

    private Gateway emptyHanded(NameServer nobody) throws IOException {
        int port = Nginx.freePort();
        return composed()
                .gateway("before-nobody", Map.of("PUBLIC_ADDRESS", "http://localhost:" + port), nobody, port, port + 1);
    }

    @Test
    default void with_a_certificate_it_speaks_tls_and_plain_http_leads_there() throws Exception {
        var certificate = Certificate.make(composed().directory().resolve("tls"));
        int plain = Nginx.freePort();
        int encrypted = Nginx.freePort();
        var address = URI.create("https://localhost:" + encrypted);
        var variables = Map.of(
                "PUBLIC_ADDRESS",
                address.toString(),
                "TLS_DIRECTORY",
                certificate.directory().toString());
        try (var gateway = composed().gateway("with-tls", variables, composed().names(), plain, encrypted);
                var http = HttpClient.newBuilder()
                        .sslContext(certificate.trusting())
                        .build()) {
            var page = http.send(
                    HttpRequest.newBuilder(gateway.address().resolve("/sign-in"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(page.headers().firstValue("Strict-Transport-Security"))
                    .as("the pages know that they are reached over TLS")
                    .isPresent();
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
            var led = send(URI.create("http://localhost:" + plain + "/actions?late=true"), "GET");
            assertThat(led.status()).isEqualTo(301);
            assertThat(led.header("Location")).hasValue(address + "/actions?late=true");
        }
    }

    /** The method and path of each request so far, with the ports of the services that answered. */
    private Map<String, Set<String>> answeredBy() {
        return gateway().log().stream()
                .filter(line -> !line.service().equals("-"))
                .collect(groupingBy(
                        line -> line.method() + ' ' + line.path(),
                        mapping(line -> line.service().substring(line.service().indexOf(':') + 1), toSet())));
    }

    private static Set<String> operations(JsonNode description) {
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(method -> Pattern.matches("get|post|put|delete|patch", method))
                        .map(method -> method.toUpperCase(Locale.ROOT) + ' ' + path.getKey()))
                .collect(toSet());
    }

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json);
    }

    /** Without a login. */
    private static Answer send(URI address, String method) {
        try {
            return Session.answer(HTTP.send(
                    HttpRequest.newBuilder(address)
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString()));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static int exit(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
