package org.throughline.system;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code docker-compose.yml} as Compose reads it: fragments merged, and variables put into values as the Compose specification
 * says (interpolation). Variables inside variables are not understood, and the file has none.
 */
final class ComposeFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?:(:[-?+])([^}]*))?}");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^(# )?([A-Z][A-Z_]*)=(.*)$");

    private final Map<String, Object> content;

    private ComposeFile(Map<String, Object> content) {
        this.content = content;
    }

    /** With values in braces as they are written. */
    static ComposeFile asWritten() {
        return new ComposeFile(map(new Yaml().load(text("docker-compose.yml"))));
    }

    /** With these variables, as from {@code .env}. One that is required and missing is an error, as it is for Compose. */
    static ComposeFile with(Map<String, String> variables) {
        return new ComposeFile(map(filled(asWritten().content, variables)));
    }

    /** The names of the variables that the file asks for. */
    static Set<String> variables() {
        var names = new LinkedHashSet<String>();
        VARIABLE.matcher(text("docker-compose.yml")).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** The variables of {@code .env.example} that have to be filled in. */
    static Set<String> required() {
        return names(example -> example.group(1) == null);
    }

    /** All variables of {@code .env.example}. */
    static Set<String> explained() {
        return names(_ -> true);
    }

    /** {@code .env.example} with every required value filled in, so that each is recognised. */
    static Map<String, String> filledIn() {
        return required().stream()
                .collect(toMap(
                        name -> name,
                        name -> name.equals("NAMES_KEY")
                                ? Servers.NAMES_KEY
                                : "a-value-that-only-this-test-knows-" + name));
    }

    Map<String, Object> content() {
        return content;
    }

    Map<String, Object> services() {
        return map(content.get("services"));
    }

    Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    Map<String, String> environment(String service) {
        var environment = new LinkedHashMap<String, String>();
        map(service(service).getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    List<String> list(String service, String property) {
        return ((List<?>) service(service).getOrDefault(property, List.of()))
                .stream().map(String::valueOf).toList();
    }

    /** The file of the project that a container finds at this path, or in a directory there. */
    String mounted(String service, String path) {
        return list(service, "volumes").stream()
                .filter(volume -> volume.contains(":" + path + ":"))
                .map(volume -> volume.substring(0, volume.indexOf(":" + path)))
                .findFirst()
                .orElseThrow();
    }

    static String text(String file) {
        try {
            return Files.readString(Jar.project().resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static Set<String> names(Predicate<MatchResult> which) {
        var names = new LinkedHashSet<String>();
        EXAMPLE.matcher(text(".env.example")).results().filter(which).forEach(found -> names.add(found.group(2)));
        return names;
    }

    private static @Nullable Object filled(@Nullable Object value, Map<String, String> variables) {
        return switch (value) {
            case Map<?, ?> map -> {
                var filled = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, each) -> filled.put(String.valueOf(name), filled(each, variables)));
                yield filled;
            }
            case List<?> list ->
                list.stream().map(each -> filled(each, variables)).toList();
            case String text ->
                VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, variables)));
            case null, default -> value;
        };
    }

    private static String value(MatchResult variable, Map<String, String> variables) {
        var given = variables.getOrDefault(variable.group(1), "");
        return switch (variable.group(2)) {
            case ":-" -> given.isEmpty() ? variable.group(3) : given;
            case ":+" -> given.isEmpty() ? "" : variable.group(3);
            case ":?" -> {
                if (given.isEmpty()) throw new IllegalArgumentException(variable.group(1) + ": " + variable.group(3));
                yield given;
            }
            case null, default -> given;
        };
    }
}
