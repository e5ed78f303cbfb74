package org.throughline.query;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.query.document.Derivation;
import org.throughline.query.projection.View;
import org.throughline.query.projection.ViewDefinition;

/**
 * The shape number of a view rises whenever a record changes that its documents are written from, or documents of the
 * earlier shape would be read as if they were of the new one.
 *
 * <p>{@code view-shapes.txt} keeps each view's number with a digest of its records. {@code make docs} writes a line only
 * where the number has risen.
 */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ViewShapeTest {

    private static final Path KEPT = Path.of("src/test/resources/view-shapes.txt");

    /** A view's shape number and the digest of its records. */
    record Shape(int number, String digest) {

        private static Shape of(ViewDefinition<?, ?> definition) {
            var types = Stream.concat(
                    Stream.of(
                            definition.states().stored(),
                            definition.states().header(),
                            definition.states().summary()),
                    definition.derivations().stream().map(Derivation::type));
            var described = new TreeMap<String, String>();
            types.forEach(type -> describe(type, described));
            return new Shape(definition.shape(), sha256(described.toString()));
        }
    }

    @Autowired
    List<View<?, ?>> views;

    @Test
    void a_shape_number_rises_when_a_record_of_its_view_changes() throws IOException {
        var kept = kept();
        var now = new TreeMap<String, Shape>();
        for (var view : views) now.put(view.definition().name(), Shape.of(view.definition()));

        var changed = new TreeSet<String>();
        now.forEach((view, shape) -> {
            var before = kept.get(view);
            if (before != null && shape.number() <= before.number() && !shape.equals(before)) changed.add(view);
        });
        assertThat(changed)
                .as("records of these views have changed; raise the shape numbers, then `make docs`")
                .isEmpty();
        if (Boolean.getBoolean("docs.write")) Files.writeString(KEPT, written(now));
        assertThat(kept()).as("`make docs` writes the new shape numbers").isEqualTo(now);
    }

    @Test
    void a_renamed_component_changes_the_digest() {
        record Before(String owner) {}
        record After(String ownedBy) {}
        var before = new TreeMap<String, String>();
        var after = new TreeMap<String, String>();
        describe(Before.class, before);
        describe(After.class, after);

        assertThat(before.values()).doesNotContainAnyElementsOf(after.values());
    }

    private static Map<String, Shape> kept() throws IOException {
        return Files.readAllLines(KEPT).stream()
                .map(line -> line.split(" "))
                .collect(toMap(
                        line -> line[0],
                        line -> new Shape(Integer.parseInt(line[1]), line[2]),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static String written(Map<String, Shape> shapes) {
        return shapes.entrySet().stream()
                .map(entry -> "%s %d %s%n"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().number(),
                                entry.getValue().digest()))
                .collect(joining());
    }

    /** Describes a record, and every record and enum that can be reached through its components. */
    private static void describe(Type type, Map<String, String> described) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) describe(argument, described);
            return;
        }
        if (!(type instanceof Class<?> plain) || described.containsKey(plain.getName())) return;
        if (plain.isEnum()) described.put(plain.getName(), constants(plain));
        if (!plain.isRecord()) return;
        described.put(
                plain.getName(),
                Arrays.stream(plain.getRecordComponents())
                        .map(component -> component.getGenericType().getTypeName() + " " + component.getName())
                        .collect(joining(", ")));
        for (var component : plain.getRecordComponents()) describe(component.getGenericType(), described);
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(joining(", "));
    }

    private static String sha256(String described) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(described.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
