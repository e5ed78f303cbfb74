package org.throughline.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Program;
import tools.jackson.databind.json.JsonMapper;

/** The page about monitoring names each health component, each metric of ours and each alert, and no other. */
class MonitoringPageTest {

    private static final Path PAGE = Path.of("../docs/operator/monitoring.md");
    private static final String ALERTS = "## Alerts, and what to do\n";

    private static final Pattern SCRAPED = Pattern.compile("(?m)^# TYPE (throughline_\\w+) \\w+$");
    private static final Pattern DOCUMENTED = Pattern.compile("`(throughline_\\w+)`");
    private static final Pattern COMPONENT = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    /** These count from the first decision, refusal, alert or digest on. */
    private static final Set<String> COUNTED_LATER = Set.of(
            "throughline_decisions_total",
            "throughline_refusals_total",
            "throughline_alerts_sent_total",
            "throughline_digests_total");

    private static String page = "";

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(PAGE);
        if (!Boolean.getBoolean("docs.write")) return;
        page = page.substring(0, page.indexOf(ALERTS)) + alerts();
        Files.writeString(PAGE, page);
    }

    @Test
    void each_metric_is_in_the_table() {
        var scraped =
                names(SCRAPED, Program.get("admin", "/actuator/prometheus").body());
        scraped.removeIf(name -> name.endsWith("_max") && scraped.contains(name.substring(0, name.length() - 4)));
        var documented = names(DOCUMENTED, section("## Metrics\n"));

        assertThat(documented).containsAll(scraped);
        assertThat(documented)
                .allSatisfy(name -> assertThat(scraped.contains(name) || COUNTED_LATER.contains(name))
                        .as(name)
                        .isTrue());
    }

    @Test
    void each_health_component_is_in_the_table() {
        var health = new JsonMapper()
                .readTree(Program.get("admin", "/actuator/health").body());

        assertThat(names(COMPONENT, section("## Health\n")))
                .containsExactlyInAnyOrderElementsOf(health.path("components").propertyNames());
    }

    @Test
    void the_sections_about_alerts_are_those_of_the_rules() {
        assertThat(page.substring(page.indexOf(ALERTS)))
                .as("docs/operator/monitoring.md is out of date; `make docs` writes it")
                .isEqualTo(alerts());
    }

    private static String alerts() {
        return ALERTS + "\n"
                + AlertRules.all().stream().map(AlertRules.Rule::section).collect(Collectors.joining("\n"));
    }

    private static String section(String title) {
        var from = page.indexOf(title);
        return page.substring(from, page.indexOf("\n## ", from));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
