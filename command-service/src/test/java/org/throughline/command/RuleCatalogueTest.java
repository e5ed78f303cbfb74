package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.command.decision.Refusals;

/**
 * The catalogue of rules in {@code docs/rules.md} is made from the rules themselves, and is what they are. {@code make docs}
 * writes it anew.
 */
class RuleCatalogueTest {

    static final Path CATALOGUE = Path.of("../docs/rules.md");

    @Test
    void the_catalogue_of_rules_is_what_the_rules_are() throws IOException {
        var written = catalogue();
        if (Boolean.getBoolean("docs.write")) Files.writeString(CATALOGUE, written);

        assertThat(Files.readString(CATALOGUE))
                .as("docs/rules.md is out of date; `make docs` writes it")
                .isEqualTo(written);
    }

    @Test
    void every_rule_is_used() throws IOException {
        String code;
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            code = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Rule.java"))
                    .map(RuleCatalogueTest::read)
                    .collect(Collectors.joining());
        }
        assertThat(Rule.values()).allSatisfy(rule -> assertThat(code).contains(rule.name()));
    }

    static String catalogue() {
        return """
                # Rules

                Every rule a decision can be refused by, made from the source by `make docs`. A refusal is an RFC 9457 problem
                whose `type` is `/problems/` and the rule's name. A field that cannot be used is another matter: 400,
                `/problems/invalid-field`, with the field in `violations`. The `detail` of a refusal names what was found: an
                action that is closed, say, with its day and its reason.

                | rule | status | what it asks for |
                |---|---|---|
                """
                + Arrays.stream(Rule.values())
                        .map(rule -> "| `%s` | %d | %s |\n"
                                .formatted(
                                        rule.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                        Refusals.status(rule).value(),
                                        rule.statement()))
                        .collect(Collectors.joining());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
