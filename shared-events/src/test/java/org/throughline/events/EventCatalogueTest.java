package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.throughline.events.upcast.EventTypes;

/**
 * The catalogue of events in {@code docs/events.md} is made from the events themselves, and is what they are. {@code make
 * docs} writes it anew.
 */
class EventCatalogueTest {

    static final Path SOURCES = Path.of("src/main/java/org/throughline/events");
    static final Path CATALOGUE = Path.of("../docs/events.md");

    private static final Pattern NAME = Pattern.compile("\"(\\w+)\"");
    private static final Pattern VERSION = Pattern.compile("version = (\\d+)");

    /** An event as its source tells it. */
    record Told(String name, String version, String says, List<String> fields) {}

    /** The events of one sealed interface. */
    record Family(String name, String says, List<Told> events) {}

    @Test
    void the_catalogue_of_events_is_what_the_events_are() throws IOException {
        var written = catalogue();
        if (Boolean.getBoolean("docs.write")) Files.writeString(CATALOGUE, written);

        assertThat(Files.readString(CATALOGUE))
                .as("docs/events.md is out of date; `make docs` writes it")
                .isEqualTo(written);
    }

    @Test
    void no_event_is_missing_from_it() throws IOException {
        var told = families().stream()
                .flatMap(family -> family.events().stream())
                .map(Told::name)
                .collect(Collectors.toSet());
        var stored = StoredEvents.all()
                .map(event -> EventTypes.storedName(event.event().getClass()))
                .collect(Collectors.toSet());

        assertThat(told).isEqualTo(stored);
    }

    static String catalogue() throws IOException {
        var text = new StringBuilder("""
                # Events

                Everything that can be recorded, made from the source by `make docs`. Each event also carries who recorded it
                (user, role, agency) and when (`recordedAt`), as metadata. Its stored JSON has these fields; those that may
                be left out are in brackets. The number is the version of that shape.
                """);
        for (var family : families()) {
            text.append("\n## %s\n\n%s\n\n| event | | what happened | fields |\n|---|---|---|---|\n"
                    .formatted(family.name(), family.says()));
            for (var event : family.events())
                text.append("| `%s` | %s | %s | %s |\n"
                        .formatted(event.name(), event.version(), event.says(), String.join(", ", event.fields())));
        }
        return text.toString();
    }

    static List<Family> families() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var families = new TreeMap<String, Family>();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(SOURCES)) {
            var events = sources.filter(file -> file.getFileName().toString().endsWith("Event.java"))
                    .sorted()
                    .toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(events));
            var docs = DocTrees.instance(task);
            for (var unit : task.parse())
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree type, Void nothing) {
                        if (type.getKind() == Tree.Kind.INTERFACE && isSealed(type)) {
                            var family = family(type, getCurrentPath(), docs);
                            if (!family.events().isEmpty()) families.put(family.name(), family);
                        }
                        return null;
                    }
                }.scan(unit, null);
        }
        return List.copyOf(families.values());
    }

    static boolean isSealed(ClassTree type) {
        return type.getModifiers().getFlags().contains(Modifier.SEALED);
    }

    static Family family(ClassTree type, TreePath path, DocTrees docs) {
        var events = new ArrayList<Told>();
        for (var member : type.getMembers())
            if (member instanceof ClassTree event && event.getKind() == Tree.Kind.RECORD)
                events.add(told(event, docs.getDocCommentTree(new TreePath(path, event))));
        return new Family(type.getSimpleName().toString(), words(docs.getDocCommentTree(path)), events);
    }

    static Told told(ClassTree event, DocCommentTree doc) {
        var fields = event.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .map(field -> field.getModifiers().toString().contains("Nullable")
                        ? "[" + field.getName() + "]"
                        : field.getName().toString())
                .toList();
        var storedAs = event.getModifiers().getAnnotations().stream()
                .map(Object::toString)
                .filter(annotation -> annotation.contains("StoredAs"))
                .findFirst()
                .orElseThrow();
        return new Told(
                first(NAME, storedAs).orElseThrow(), first(VERSION, storedAs).orElse("1"), words(doc), fields);
    }

    static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).findFirst();
    }

    /** The words of a comment, in one line, and of its parameters those that a reader of JSON would ask about. */
    static String words(DocCommentTree doc) {
        var says = new ArrayList<String>();
        says.add(plain(doc.getFirstSentence()) + plain(doc.getBody()).replaceFirst("^(?=\\S)", " "));
        for (var tag : doc.getBlockTags())
            if (tag instanceof ParamTree parameter)
                says.add("`%s`: %s.".formatted(parameter.getName(), plain(parameter.getDescription())));
        return String.join("<br>", says).strip();
    }

    static String plain(List<?> words) {
        return words.stream()
                .map(Object::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@(?:code|link|linkplain) ([^}]*)}", "`$1`")
                .replaceAll("</?[a-z]+>", "")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }
}
