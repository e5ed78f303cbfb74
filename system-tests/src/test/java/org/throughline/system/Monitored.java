package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether what operators monitor a program with finds what it asks for in the metrics of a real one. */
final class Monitored {

    /** Two collections and an evaluation, on a machine that is busy. */
    private static final Duration COLLECTED_MAX = Duration.ofSeconds(60);

    /** A metric with what is asked of its labels. */
    private static final Pattern SELECTOR = Pattern.compile("\\b[a-z_:]+_[a-z_:]+(\\{[^}]*})?(?![\\w(])");

    private static final List<String> WORDS_OF_PROMQL = List.of("group_left", "group_right");

    /** What is not there in a program that is well, with the reason. */
    private static final Map<String, String> ONLY_AFTER = Map.of(
            "ALERTS{alertstate=\"firing\"}", "no alert fires",
            "http_server_requests_seconds_count{job=\"throughline\",status=~\"5..\"}", "no request failed",
            "throughline_digests_total{outcome=\"RETRIED\"}", "no mail server refused a digest",
            "ssl_chain_expiry_seconds", "it speaks no TLS; EncryptedIT has it");

    /** Panels that are empty for such a reason. */
    private static final Map<String, String> EMPTY_PANELS = Map.of("Certificates", "it speaks no TLS");

    private Monitored() {}

    static void allQueriesFindSomething(Prometheus prometheus) {
        await().atMost(COLLECTED_MAX)
                .untilAsserted(() -> assertThat(Dashboard.queries())
                        .filteredOn(query -> !EMPTY_PANELS.containsKey(query.panel()))
                        .isNotEmpty()
                        .allSatisfy(query -> {
                            var found = prometheus.query(query.expression());
                            assertThat(found).as(query.toString()).isNotEmpty();
                            for (var label : query.labels())
                                assertThat(found)
                                        .as(query.toString())
                                        .allSatisfy(series -> assertThat(
                                                        series.path("metric").has(label))
                                                .as(series.toString())
                                                .isTrue());
                        }));
        assertThat(Dashboard.queries()).allSatisfy(query -> assertIsThere(prometheus, query.expression()));
        assertThat(Dashboard.panels())
                .allSatisfy(panel -> assertThat(panel.path("description").asString())
                        .as(panel.path("title").asString())
                        .isNotBlank());
    }

    static void allRulesAreEvaluated(Prometheus prometheus) {
        await().atMost(COLLECTED_MAX)
                .untilAsserted(() -> assertThat(prometheus.rules())
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(rule.path("health").asString())
                                .as(rule.toString())
                                .isEqualTo("ok")));
        assertThat(prometheus.rules())
                .allSatisfy(rule -> assertIsThere(prometheus, rule.path("query").asString()));
    }

    /** Each metric with the labels that an expression asks for. */
    private static void assertIsThere(Prometheus prometheus, String expression) {
        var selectors = SELECTOR.matcher(expression.replaceAll("\\b(by|on|without|ignoring) \\([^)]*\\)", ""))
                .results()
                .map(found -> found.group())
                .filter(selector -> !WORDS_OF_PROMQL.contains(selector) && !ONLY_AFTER.containsKey(selector))
                .toList();
        assertThat(selectors)
                .allSatisfy(selector -> assertThat(prometheus.query(selector))
                        .as("%s in %s", selector, expression)
                        .isNotEmpty());
    }
}
