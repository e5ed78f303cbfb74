package org.throughline.platform.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of settings, compared as Spring Boot compares them: {@code throughline.names.keyFile} and {@code THROUGHLINE_NAMES_KEYFILE}
 * are {@code throughline.names.key-file}.
 */
final class SettingNames {

    /**
     * A setting.
     *
     * @param open whether it has settings of any name below it
     */
    record Setting(String name, boolean open) {}

    private static final Pattern INDEX = Pattern.compile("\\[[^]]*]?");
    private static final Pattern INDEX_OF_VARIABLE = Pattern.compile("_\\d+$");

    private final Map<String, Setting> byName;
    private final Map<String, Setting> byVariable = new TreeMap<>();
    private final List<String> open;

    SettingNames(Collection<Setting> settings) {
        byName = settings.stream()
                .collect(Collectors.toMap(
                        setting -> uniform(setting.name()),
                        Function.identity(),
                        (one, other) -> one.open() ? one : other,
                        TreeMap::new));
        open = byName.entrySet().stream()
                .filter(setting -> setting.getValue().open())
                .map(Map.Entry::getKey)
                .toList();
        for (var setting : byName.values()) {
            byVariable.put(variable(setting.name()), setting);
            byVariable.put(variableWithDashes(setting.name()), setting);
        }
    }

    /** The environment variable of a setting. */
    static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** The other spelling that Spring Boot accepts. */
    private static String variableWithDashes(String name) {
        return name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }

    boolean contain(String name) {
        var asked = uniform(name);
        return byName.containsKey(asked) || open.stream().anyMatch(above -> asked.startsWith(above + "."));
    }

    boolean containVariable(String variable) {
        var asked = variable.toUpperCase(Locale.ROOT);
        return byVariable.containsKey(INDEX_OF_VARIABLE.matcher(asked).replaceFirst(""))
                || byVariable.entrySet().stream()
                        .anyMatch(setting -> setting.getValue().open() && asked.startsWith(setting.getKey() + "_"));
    }

    /** The setting whose name is nearly this one. */
    Optional<String> misspelt(String name) {
        var asked = uniform(name);
        return Nearest.misspelt(asked, byName.keySet()).map(this::written).or(() -> nearestAbove(asked));
    }

    /** The setting whose name ends as this one does. */
    Optional<String> withAnotherBeginning(String name) {
        return Nearest.withAnotherBeginning(uniform(name), byName.keySet()).map(this::written);
    }

    /** Where the misspelt name is below one that has settings of any name below it. */
    private Optional<String> nearestAbove(String asked) {
        for (int end = asked.indexOf('.'); end >= 0; end = asked.indexOf('.', end + 1)) {
            var rest = asked.substring(end);
            var found = Nearest.misspelt(asked.substring(0, end), open);
            if (found.isPresent()) return found.map(above -> written(above) + rest);
        }
        return Optional.empty();
    }

    private String written(String uniform) {
        return Objects.requireNonNull(byName.get(uniform)).name();
    }

    private static String uniform(String name) {
        return INDEX.matcher(name)
                .replaceAll("")
                .replace("-", "")
                .replace("_", "")
                .toLowerCase(Locale.ROOT);
    }
}
