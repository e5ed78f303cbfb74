package org.throughline.standalone.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.ClassUtils;

/** The settings that the sources of all modules read, each with its types and with the values that count without it. */
final class ReadSettings {

    /** How one setting is read, wherever it is. */
    record Read(Set<String> types, Set<String> fallbacks, Set<Form> forms) {

        Read() {
            this(new TreeSet<>(), new TreeSet<>(), EnumSet.noneOf(Form.class));
        }
    }

    private static final Path PROJECT = Path.of("..");
    private static final String OURS = "throughline.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(throughline\\.[a-z.-]+)(?::([^}]*))?}");
    private static final Pattern ASKED =
            Pattern.compile("(?:Property\\(|ConditionalOnProperty\\()\\s*\"(throughline\\.[a-z.-]+)\"");
    private static final Pattern CLASS = Pattern.compile(".*/src/main/java/(.*)\\.java");

    private final Map<String, Read> settings = new TreeMap<>();

    static Map<String, Read> all() throws IOException {
        var read = new ReadSettings();
        try (var modules = Files.list(PROJECT)) {
            for (var module : modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .filter(module -> !module.startsWith(PROJECT.resolve("system-tests"))
                            && !module.startsWith(PROJECT.resolve("benchmarks")))
                    .toList()) read.module(module);
        }
        return read.settings;
    }

    private void module(Path sources) {
        var forms = Form.of(sources.getParent().getParent().getFileName().toString());
        for (var file : files(sources)) {
            var text = text(file);
            placeholders(text).forEach(found -> read(found.group(1), forms));
            ASKED.matcher(text).results().forEach(found -> read(found.group(1), forms));
            boolean isFile = file.toString().endsWith(".yml");
            if (isFile) placeholders(text).forEach(found -> fallback(read(found.group(1), forms), found.group(2)));
            else if (text.contains("@Value(\"${throughline.")
                    || text.contains("@ConfigurationProperties(\"throughline")) type(file, forms);
        }
    }

    private static Stream<MatchResult> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results();
    }

    private void type(Path file, Set<Form> forms) {
        var name = CLASS.matcher(file.toString().replace('\\', '/')).replaceFirst("$1");
        var type = ClassUtils.resolveClassName(name.replace('/', '.'), null);
        Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())).forEach(each -> {
            Stream.<Executable>concat(
                            Arrays.stream(each.getDeclaredConstructors()), Arrays.stream(each.getDeclaredMethods()))
                    .forEach(executable -> values(executable, forms));
            var properties = each.getAnnotation(ConfigurationProperties.class);
            if (properties != null && properties.value().startsWith(OURS)) components(each, properties.value(), forms);
        });
    }

    private void values(Executable executable, Set<Form> forms) {
        for (var parameter : executable.getParameters()) {
            var value = parameter.getAnnotation(Value.class);
            if (value == null) continue;
            var found =
                    Pattern.compile("\\$\\{(throughline\\.[a-z.-]+)(?::(.*))?}").matcher(value.value());
            if (!found.matches()) continue;
            var read = read(found.group(1), forms);
            read.types().add(boxed(parameter.getParameterizedType().getTypeName()));
            fallback(read, "#{null}".equals(found.group(2)) ? "" : found.group(2));
        }
    }

    private void components(Class<?> type, String prefix, Set<Form> forms) {
        for (var component : type.getDeclaredConstructors()[0].getParameters()) {
            var read = read(prefix + "." + dashed(component.getName()), forms);
            read.types().add(boxed(component.getParameterizedType().getTypeName()));
            var fallback = component.getAnnotation(DefaultValue.class);
            fallback(read, fallback == null ? "" : String.join(",", fallback.value()));
        }
    }

    private Read read(String name, Set<Form> forms) {
        var read = settings.computeIfAbsent(name, _ -> new Read());
        read.forms().addAll(forms);
        return read;
    }

    private static void fallback(Read read, String value) {
        if (value != null) read.fallbacks().add(value);
    }

    private static String dashed(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String boxed(String type) {
        return switch (type) {
            case "int" -> "java.lang.Integer";
            case "long" -> "java.lang.Long";
            case "boolean" -> "java.lang.Boolean";
            default -> type.replace(" ", "");
        };
    }

    private static Iterable<Path> files(Path sources) {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|yml)"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
