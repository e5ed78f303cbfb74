package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.standalone.Program;

/**
 * An example address of every page, from the files in {@code src/test/resources/pages}: a route, an address, and the users it is
 * for, apart by tabs. {@code *} stands for all who read content. {@code {{/api/meetings /items/0/id}}} stands for a value of an
 * answer.
 *
 * @param route the pattern of the controller
 */
record PageAddresses(String route, String address, List<String> users) {

    private static final Path FILES = Path.of("src/test/resources/pages");
    private static final List<String> READERS = List.of("secretary", "lead-csc", "chair", "auditor");
    private static final Pattern VALUE = Pattern.compile("\\{\\{(\\S+) (\\S+)}}");

    static List<PageAddresses> all() {
        try (var files = Files.list(FILES)) {
            return files.sorted()
                    .flatMap(file -> lines(file).stream())
                    .map(PageAddresses::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PageAddresses of(String line) {
        var cells = line.split("\t");
        assertThat(cells).as(line).hasSize(3);
        return new PageAddresses(cells[0], cells[1], cells[2].equals("*") ? READERS : List.of(cells[2].split(",\\s*")));
    }

    /** The address with the values of a program in it. */
    String in(ConfigurableApplicationContext program) {
        return VALUE.matcher(address)
                .replaceAll(value ->
                        Program.ask(program, value.group(1)).at(value.group(2)).asString());
    }
}
