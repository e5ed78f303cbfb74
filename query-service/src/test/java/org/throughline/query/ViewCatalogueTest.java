package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.query.projection.View;

/**
 * The catalogue of collections in {@code docs/views.md} is made from the records that the documents are written from.
 * {@code make docs} writes it.
 */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ViewCatalogueTest {

    static final Path CATALOGUE = Path.of("../docs/views.md");
    static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"), Path.of("../domain/src/main/java"), Path.of("../shared-events/src/main/java"));

    @Autowired
    List<View<?, ?>> views;

    @Test
    void the_catalogue_of_views_is_up_to_date() throws IOException {
        var written = catalogue();
        if (Boolean.getBoolean("docs.write")) Files.writeString(CATALOGUE, written);

        assertThat(Files.readString(CATALOGUE))
                .as("docs/views.md is out of date; `make docs` writes it")
                .isEqualTo(written);
    }

    private String catalogue() throws IOException {
        var docs = docs();
        var text = new StringBuilder("""
                # Views in MongoDB

                Made from the source by `make docs`.

                The query service writes what it has worked out from the log into MongoDB, where you can read it with `mongosh` or
                another program. Do not write there: documents are replaced, and the log knows nothing of your change.

                A collection has a suffix, because the next version of a view is built beside the one that is shown. The
                collection `views` says which version is live. In `mongosh`:

                ```js
                const live = (view, collection = view) => db.getCollection(collection + "." + db.views.findOne({_id: view}).live)
                ```

                ## What all documents have in common

                | field | |
                |---|---|
                | `_id` | the identifier of the review, finding, action, meeting or digest; `board:directory` for the directory |
                | `version` | the version of its last event |
                | `knownSince` | when that event was recorded |
                | `restatement` | the version of the event that will restate what the last event corrects; missing otherwise |
                | `corrected` | whether any of its events was corrected |
                | `meetings` | the meetings that decided anything about it, in the order in which that was recorded |
                | `state` | the present state, part by part |
                | `states` | every state there was, the present one first, then those that held last. `held` says between which days (`from`, and `to`, the first day on which it no longer held) and between which moments (`knownFrom`, `knownTo`) the board knew it so. A state that still holds has no `to`, and one that is still known no `knownTo`. `differs` has the parts that differ from the state listed before it |

                Days are text (`2016-11-14`), and so are moments (`2016-11-14T09:30:00.123456000Z`), to the nanosecond, in UTC. Both
                sort as text. A field without a value is missing. Numbers that change with the calendar, such as the days of
                delay, are not stored: they follow from the facts and the day on which you ask.
                """);
        for (var view : views.stream()
                .sorted(Comparator.comparing(ViewCatalogueTest::name))
                .toList()) {
            var definition = view.definition();
            var states = definition.states();
            text.append("\n## `%s`\n\n%s\n\n| field | type | |\n|---|---|---|\n"
                    .formatted(definition.name(), docs.get(states.getClass()).says()));
            fields(text, states.header(), "", docs);
            fields(text, states.summary(), "", docs);
            for (var part : states.partsOfEveryState())
                text.append(
                        "| `%s` | facts | what delay and drift are computed from; a fact that is not so is missing |\n"
                                .formatted(part));
            fields(text, states.stored(), "state.", docs);
            for (var derivation : definition.derivations()) {
                text.append("\n## `%s`\n\n%s\n\nIts version is that of `%s`.\n\n| field | type | |\n|---|---|---|\n"
                        .formatted(
                                derivation.collection(),
                                docs.get(derivation.type()).says(),
                                definition.name()));
                fields(text, derivation.type(), "", docs);
            }
        }
        text.append("\n## Three questions\n");
        for (var question : ViewQuestionsTest.QUESTIONS)
            text.append("\n%s\n\n```js\n%s\n```\n".formatted(question.asks(), question.inShell()));
        return text.toString();
    }

    private static String name(View<?, ?> view) {
        return view.definition().name();
    }

    /** The Javadoc of a type. */
    record Doc(String says, Map<String, String> parameters) {}

    /** The Javadoc of every type, by the name that the loaded class has. */
    record Docs(Map<String, Doc> byName) {
        Doc get(Class<?> type) {
            return byName.getOrDefault(type.getName().replace('$', '.'), new Doc("", Map.of()));
        }
    }

    private static void fields(StringBuilder text, Class<?> type, String prefix, Docs docs) {
        var parameters = docs.get(type).parameters();
        for (var component : type.getRecordComponents()) {
            var name = component.getName().equals("id") && prefix.isEmpty() ? "_id" : component.getName();
            text.append("| `%s%s` | %s | %s |\n"
                    .formatted(
                            prefix,
                            name,
                            type(component.getGenericType()),
                            parameters.getOrDefault(component.getName(), "")));
        }
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? type(arguments[1]) + " by name"
                    : "list of " + type(arguments[0]);
        }
        var plain = (Class<?>) type;
        if (plain == String.class) return "text";
        if (plain == LocalDate.class) return "day";
        if (plain == Instant.class) return "moment";
        if (plain == boolean.class) return "true or false";
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) return "number";
        if (plain.isEnum())
            return Arrays.stream(plain.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        if (isIdentifier(plain)) return words(plain);
        return plain.isRecord()
                ? Arrays.stream(plain.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining(", ", "{", "}"))
                : words(plain);
    }

    private static boolean isIdentifier(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    private static String words(Class<?> type) {
        return type.getSimpleName()
                .replaceFirst("Id$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase();
    }

    private static Docs docs() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var byName = new HashMap<String, Doc>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = Stream.<Path>of();
            for (var root : SOURCES) sources = Stream.concat(sources, Files.walk(root));
            var units =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(units));
            var docs = DocTrees.instance(task);
            for (var unit : task.parse())
                new TreePathScanner<Void, String>() {
                    @Override
                    public Void visitClass(ClassTree type, String outer) {
                        var name = outer + "." + type.getSimpleName();
                        byName.put(name, doc(docs.getDocCommentTree(getCurrentPath())));
                        return super.visitClass(type, name);
                    }
                }.scan(unit, unit.getPackageName().toString());
        }
        return new Docs(byName);
    }

    private static Doc doc(@Nullable DocCommentTree comment) {
        if (comment == null) return new Doc("", Map.of());
        var parameters = new HashMap<String, String>();
        for (var tag : comment.getBlockTags())
            if (tag instanceof ParamTree parameter)
                parameters.put(parameter.getName().toString(), plain(parameter.getDescription()));
        return new Doc(plain(comment.getFirstSentence()), parameters);
    }

    private static String plain(List<?> words) {
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
