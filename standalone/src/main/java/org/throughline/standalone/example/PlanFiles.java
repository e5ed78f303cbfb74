package org.throughline.standalone.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a plan in a directory, JSON or YAML, in the order of their names, with their short forms written out. */
final class PlanFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PEOPLE = "people.yml";
    private static final String BOARD = "board.yml";

    private final Path directory;

    PlanFiles(Path directory) {
        this.directory = directory;
    }

    /** Whether the days of the plan depend on the day on which it is loaded. Such a plan names its people in a file of their own. */
    boolean areRelative() {
        return Files.exists(directory.resolve(PEOPLE));
    }

    /** The name of the directory, which begins the keys of its records. */
    String name() {
        return name(directory.toAbsolutePath().normalize());
    }

    /** The files by their names, with their short forms written out for a day. */
    SequencedMap<String, JsonNode> read(LocalDate today) throws IOException {
        var plans = asWritten();
        if (!areRelative()) return plans;
        var notation = new PlanNotation(today, people());
        plans.replaceAll((file, plan) -> notation.writtenOut(plan));
        return plans;
    }

    /** The files by their names, with their short forms. */
    SequencedMap<String, JsonNode> asWritten() throws IOException {
        var plans = new LinkedHashMap<String, JsonNode>();
        for (var file : files()) plans.put(name(file), read(file));
        return plans;
    }

    Map<String, JsonNode> people() throws IOException {
        var people = new LinkedHashMap<String, JsonNode>();
        if (areRelative())
            for (var person : read(directory.resolve(PEOPLE)).properties())
                people.put(person.getKey(), person.getValue());
        return people;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(PlanFiles::isPlan).sorted().toList();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            if (!name(file).endsWith(".yml")) return JSON.readTree(file);
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return JSON.valueToTree(yaml.<Object>load(Files.readString(file)));
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            throw new LoadFailedException(name(file) + " is not JSON: " + broken.getOriginalMessage()
                    + (where == null ? "" : ", line " + where.getLineNr()));
        } catch (YAMLException broken) {
            throw new LoadFailedException(name(file) + " is not YAML: " + broken.getMessage());
        }
    }

    /** The board's directory and the people are no plans. */
    private static boolean isPlan(Path file) {
        if (name(file).equals(PEOPLE) || name(file).equals(BOARD)) return false;
        return name(file).endsWith(".json") || name(file).endsWith(".yml");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
