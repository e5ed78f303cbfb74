package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/security/asvs.md names exists, and it has each requirement once. */
class AsvsTableTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/security/asvs.md");

    /** Requirements of levels 1 and 2 in ASVS 5.0.0. */
    private static final int REQUIREMENTS = 253;

    private static final Pattern ROW = Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\|.*\\|");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*[a-z]\\w*)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https)([^)#]+)\\)");
    private static final Pattern DECISION = Pattern.compile("ADR (\\d{4})");
    private static final Set<String> STATES = Set.of("met", "in part", "not met", "yours", "no such part");

    /** Names in code font that are no classes: a header, and values of headers and cookies. */
    private static final Set<String> NO_CLASSES = Set.of("Host", "Lax");

    private static String page = "";

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(PAGE);
    }

    @Test
    void each_requirement_has_one_line_with_a_state_and_a_reason() {
        assertThat(rows().map(row -> row.get(0))).hasSize(REQUIREMENTS).doesNotHaveDuplicates();
        assertThat(rows().map(row -> row.get(3)).collect(Collectors.toSet())).isEqualTo(STATES);
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.get(4)).as(row.get(0)).isNotBlank());
    }

    @Test
    void the_numbers_of_lines_at_the_top_are_those_below() {
        var counted = rows().collect(Collectors.groupingBy(row -> row.get(3), Collectors.counting()));
        assertThat(STATES)
                .allSatisfy(state -> assertThat(page)
                        .containsPattern("(?m)^\\| " + state + " \\| [^|]+ \\| " + counted.get(state) + " \\|$"));
    }

    @Test
    void every_class_test_page_and_decision_that_it_names_exists() throws IOException {
        assertThat(found(CLASS))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(classes()).containsKey(name));
        assertThat(found(LINK))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).exists());
        assertThat(found(DECISION))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(decisions()).anyMatch(name -> name.startsWith(number)));
    }

    private static Stream<List<String>> rows() {
        return page.lines()
                .filter(line -> ROW.matcher(line).matches())
                .map(line -> Stream.of(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    private static Set<String> found(Pattern pattern) {
        return pattern.matcher(page)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !NO_CLASSES.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> classes() throws IOException {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(AsvsTableTest::files)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toMap(Function.identity(), Function.identity(), (one, same) -> one));
        }
    }

    private static List<String> decisions() throws IOException {
        try (var files = Files.list(ROOT.resolve("docs/adr"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Stream<Path> files(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
