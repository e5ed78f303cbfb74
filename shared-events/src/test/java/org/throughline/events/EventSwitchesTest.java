package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.events.upcast.EventTypes;

/** A switch over events lists all of them, in every module: a {@code default} would ignore an event that is added later. */
class EventSwitchesTest {

    private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*(?:->|:)");
    private static final Pattern LABEL = Pattern.compile("\\bcase ([A-Z]\\w+)|, ([A-Z]\\w+) _");

    private static final Set<String> EVENTS = EventTypes.all().values().stream()
            .flatMap(event -> Stream.concat(Stream.of(event), Stream.of(event.getInterfaces())))
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());

    @Test
    void no_switch_over_events_has_a_default() throws IOException {
        var found = new ArrayList<String>();
        for (var file : sources())
            labelsBesideDefault(Files.readString(file))
                    .filter(EVENTS::contains)
                    .forEach(event -> found.add(file.getFileName() + ": " + event));
        assertThat(found).isEmpty();
    }

    @Test
    void a_default_beside_an_event_is_found() {
        var source = """
                switch (event) {
                    case ActionAssigned e -> { first(e); }
                    case ProgressRecorded _, OwnerLeft _ -> {}
                    default -> {}
                }
                """;

        assertThat(labelsBesideDefault(source)).containsExactly("ActionAssigned", "ProgressRecorded", "OwnerLeft");
        assertThat(EVENTS).contains("ActionAssigned", "ProgressRecorded", "OwnerLeft", "OwnershipEvent");
    }

    /** The types in the labels before each {@code default}, in the same switch. */
    private static Stream<String> labelsBesideDefault(String source) {
        return DEFAULT.matcher(source)
                .results()
                .map(match -> source.substring(beginOfBlock(source, match.start()), match.start()))
                .flatMap(labels -> LABEL.matcher(labels).results().toList().stream())
                .map(EventSwitchesTest::type);
    }

    private static String type(MatchResult label) {
        return label.group(1) == null ? label.group(2) : label.group(1);
    }

    private static int beginOfBlock(String source, int within) {
        int open = 0;
        int at = within;
        while (open < 1 && --at >= 0)
            if (source.charAt(at) == '{') open++;
            else if (source.charAt(at) == '}') open--;
        return Math.max(0, at);
    }

    private static List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        try (var modules =
                Files.newDirectoryStream(Path.of(".."), module -> Files.isDirectory(module.resolve("src/main/java")))) {
            for (var module : modules)
                try (var files = Files.walk(module.resolve("src/main/java"))) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                }
        }
        assertThat(found).anyMatch(file -> file.endsWith("ActionFold.java"));
        return found;
    }
}
