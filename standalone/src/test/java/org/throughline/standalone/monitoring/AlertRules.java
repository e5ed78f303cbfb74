package org.throughline.standalone.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The rules in {@code deploy/alerts.yml}, and the states in which {@code deploy/alerts-test.yml} tries them. */
final class AlertRules {

    static final Path DEPLOY = Path.of("../deploy");

    /**
     * A rule.
     *
     * @param lasts how long it holds before it fires; empty if it fires at once
     */
    record Rule(
            String alert,
            String expression,
            String lasts,
            String severity,
            String summary,
            String description,
            String runbook) {

        /** Its section of the page. */
        String section() {
            return """
                    ### %s

                    %s. %s: %s

                    `%s`%s
                    """.formatted(
                            alert,
                            summary,
                            severity.substring(0, 1).toUpperCase(Locale.ROOT) + severity.substring(1),
                            description,
                            expression,
                            lasts.isEmpty() ? "" : " for " + lasts);
        }
    }

    /** Whether a rule fires at some moment of a series. */
    record State(String alert, boolean fires) {}

    private AlertRules() {}

    static List<Rule> all() {
        var rules = new ArrayList<Rule>();
        for (var group : list(read("alerts.yml").get("groups")))
            for (var rule : list(map(group).get("rules"))) rules.add(rule(map(rule)));
        return List.copyOf(rules);
    }

    static List<State> tried() {
        var states = new ArrayList<State>();
        for (var test : list(read("alerts-test.yml").get("tests")))
            for (var look : list(map(test).get("promql_expr_test")))
                states.add(new State(
                        String.valueOf(map(test).get("name")),
                        !list(map(look).get("exp_samples")).isEmpty()));
        return List.copyOf(states);
    }

    private static Rule rule(Map<?, ?> rule) {
        var annotations = map(rule.get("annotations"));
        return new Rule(
                text(rule, "alert"),
                text(rule, "expr"),
                rule.get("for") == null ? "" : text(rule, "for"),
                text(map(rule.get("labels")), "severity"),
                text(annotations, "summary"),
                text(annotations, "description"),
                text(annotations, "runbook"));
    }

    static Map<?, ?> read(String file) {
        try {
            return map(new Yaml().load(Files.readString(DEPLOY.resolve(file))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<?, ?> map(Object node) {
        return (Map<?, ?>) node;
    }

    static List<?> list(Object node) {
        return (List<?>) node;
    }

    private static String text(Map<?, ?> of, String key) {
        var text = of.get(key);
        if (text == null) throw new IllegalStateException(of + " has no " + key);
        return text.toString();
    }
}
