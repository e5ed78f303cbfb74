package org.throughline.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.monitoring.AlertRules.list;
import static org.throughline.standalone.monitoring.AlertRules.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.monitoring.AlertRules.Rule;
import org.throughline.standalone.monitoring.AlertRules.State;
import org.yaml.snakeyaml.Yaml;

/** Each alert rule is understood by Prometheus, fires when it should and not before, and says what to do. */
class AlertRulesTest {

    private static final Set<String> SEVERITIES = Set.of("critical", "warning");

    @Test
    void the_rules_and_the_configuration_are_understood_by_prometheus() throws Exception {
        promtool("check", "rules", "alerts.yml");
        promtool("check", "config", "--syntax-only", "prometheus.yml");
    }

    @Test
    void each_rule_fires_in_one_state_and_not_in_another() throws Exception {
        promtool("test", "rules", "alerts-test.yml");

        var tried = AlertRules.tried();
        assertThat(AlertRules.all())
                .allSatisfy(rule ->
                        assertThat(tried).contains(new State(rule.alert(), false), new State(rule.alert(), true)));
    }

    @Test
    void each_rule_says_what_is_wrong_how_urgent_it_is_and_what_to_do() {
        assertThat(AlertRules.all()).hasSizeGreaterThan(20).allSatisfy(rule -> {
            assertThat(rule.severity()).as(rule.alert()).isIn(SEVERITIES);
            assertThat(rule.summary()).as(rule.alert()).isNotBlank().doesNotEndWith(".");
            assertThat(rule.description()).as(rule.alert()).endsWith(".");
            assertThat(rule.runbook())
                    .isEqualTo("docs/operator/monitoring.md#" + rule.alert().toLowerCase(Locale.ROOT));
        });
        assertThat(AlertRules.all()).extracting(Rule::alert).doesNotHaveDuplicates();
    }

    /** A name that the network of the containers resolves to all containers of a service. */
    @Test
    void prometheus_asks_every_service_that_has_metrics_on_its_port() throws IOException {
        var services = map(map(new Yaml().load(Files.readString(Path.of("../docker-compose.yml"))))
                .get("services"));
        var asked = new ArrayList<String>();
        for (var job : list(AlertRules.read("prometheus.yml").get("scrape_configs")))
            for (var found : list(map(job).get("dns_sd_configs")))
                for (var name : list(map(found).get("names"))) {
                    asked.add(name.toString());
                    var service = map(services.get(name));
                    assertThat(map(service.get("healthcheck")).get("test").toString())
                            .contains(map(found).get("port").toString());
                    assertThat(networks(service)).contains("metrics");
                }
        assertThat(asked).containsExactlyInAnyOrder("command-service", "query-service", "pages");
        assertThat(networks(map(services.get("prometheus")))).contains("metrics");
    }

    private static List<String> networks(Map<?, ?> service) {
        return list(service.get("networks")).stream().map(Object::toString).toList();
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(AlertRules.DEPLOY.toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s:%n%s", command, printed).isZero();
    }
}
