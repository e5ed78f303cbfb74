package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API is in the repository too, so that a reviewer reads what changed, and clients are generated from a
 * file.
 */
class DescriptionFileTest {

    static final Path FILE = Path.of("../docs/api/openapi.json");

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_file_is_what_the_program_serves() throws IOException {
        if (Boolean.getBoolean("docs.write")) Files.writeString(FILE, served());
        assertThat(firstDifference(Files.readAllLines(FILE), served().lines().toList()))
                .as("docs/api/openapi.json is out of date; `make docs` writes it")
                .isEmpty();
    }

    private static Optional<String> firstDifference(List<String> kept, List<String> served) {
        return IntStream.range(0, Math.max(kept.size(), served.size()))
                .filter(line -> !line(kept, line).equals(line(served, line)))
                .mapToObj(line -> "line %d: %s, and now %s".formatted(line + 1, line(kept, line), line(served, line)))
                .findFirst();
    }

    private static String line(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number) : "";
    }

    /** Names in the order of the alphabet, fields and parameters in that of the program. */
    private static String served() {
        var description = (ObjectNode) DescribedApi.description().deepCopy();
        description.set("paths", sorted(description.path("paths")));
        description.path("paths").forEach(path -> sort((ObjectNode) path));
        description.path("components").forEach(kind -> sort((ObjectNode) kind));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
    }

    private static void sort(ObjectNode names) {
        var sorted = sorted(names);
        names.removeAll();
        names.setAll(sorted);
    }

    private static ObjectNode sorted(JsonNode names) {
        var sorted = new TreeMap<String, JsonNode>();
        names.properties().forEach(name -> sorted.put(name.getKey(), name.getValue()));
        return JSON.createObjectNode().setAll((Map<String, JsonNode>) sorted);
    }
}
