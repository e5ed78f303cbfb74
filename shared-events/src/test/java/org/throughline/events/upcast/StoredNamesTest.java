package org.throughline.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The names and versions in {@code stored-names.txt} are in logs already, so none of them may change. */
class StoredNamesTest {

    private static final String FILE = "/org/throughline/events/stored-names.txt";

    @Test
    void every_event_keeps_the_name_and_version_it_is_stored_under() {
        assertThat(differences(frozen(), current())).isEmpty();
    }

    @Test
    void a_renamed_event_a_new_one_and_a_new_version_are_noticed() {
        var differences =
                differences(Map.of("ActionSignedOff", 1, "ActionHeld", 1), Map.of("ActionPaused", 1, "ActionHeld", 2));

        assertThat(differences).hasSize(3);
    }

    @Test
    void a_stored_name_does_not_contain_a_package_or_the_mark_of_a_nested_class() {
        assertThat(EventTypes.all().keySet())
                .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z]+"));
    }

    private static List<String> differences(Map<String, Integer> frozen, Map<String, Integer> current) {
        var differences = new ArrayList<String>();
        frozen.forEach((name, version) -> {
            var now = current.get(name);
            if (now == null)
                differences.add(
                        "Logs hold events named " + name + ". Keep @StoredAs(\"" + name
                                + "\") on the record, whatever its class is called now, and keep a record that is no longer recorded.");
            else if (now < version)
                differences.add("Logs hold version " + version + " of " + name + ". Do not lower it.");
            else if (now > version)
                differences.add(name + " has the new version " + now + ". Add an upcaster from version " + version
                        + ", add an event of that version to the stored log of the tests, and raise the line in "
                        + FILE);
        });
        current.forEach((name, version) -> {
            if (!frozen.containsKey(name))
                differences.add(name + " is new. If no older name was meant, add the line \"" + name + " " + version
                        + "\" to " + FILE);
        });
        return differences;
    }

    private static Map<String, Integer> current() {
        return EventTypes.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, event -> EventTypes.version(event.getValue())));
    }

    private static Map<String, Integer> frozen() {
        var frozen = new TreeMap<String, Integer>();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(StoredNamesTest.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            file.readAllLines().stream()
                    .map(line -> line.split(" "))
                    .forEach(line -> frozen.put(line[0], Integer.valueOf(line[1])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return frozen;
    }
}
