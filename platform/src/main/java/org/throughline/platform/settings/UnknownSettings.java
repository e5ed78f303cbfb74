package org.throughline.platform.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds settings that do not exist: options of the command line, environment variables that begin with {@code THROUGHLINE_},
 * names in settings files, and profiles. System properties are not looked at, because libraries and tests have theirs there.
 */
public final class UnknownSettings {

    private static final String OURS = "throughline";

    /** What the name of a source begins with that is a file, and of one that is part of the program. */
    private static final String FILE = "Config resource";

    private static final String FILE_OF_THE_PROGRAM = "Config resource 'class path resource";

    /** What other names in a file begin with is the operator's own, for placeholders. */
    private static final Set<String> CHECKED_IN_FILES =
            Set.of(OURS, "spring", "server", "management", "logging", "axon");

    private static final String FOR_PROFILE = "spring.config.activate.on-profile";
    private static final Set<String> PROFILES = Set.of("demo", "servers", "axon-server");

    private final Supplier<SettingNames> ofOperators = SingletonSupplier.of(SettingsMetadata::ofOperators);
    private final Supplier<SettingNames> ofLibraries = SingletonSupplier.of(SettingsMetadata::ofLibraries);

    /**
     * Refuses settings that do not exist.
     *
     * @throws UnknownSetting with a sentence for each
     */
    public static void refuse(ConfigurableEnvironment settings) {
        var unknown = new UnknownSettings().in(settings);
        if (!unknown.isEmpty()) throw new UnknownSetting(unknown);
    }

    /** A sentence for each unknown setting; empty if all are known. */
    List<String> in(ConfigurableEnvironment settings) {
        var found = new ArrayList<String>();
        for (var source : settings.getPropertySources()) {
            if (!(source instanceof EnumerablePropertySource<?> names)) continue;
            if (source instanceof CommandLinePropertySource<?>) found.addAll(onCommandLine(names));
            else if (source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                found.addAll(inEnvironment(names));
            else if (!source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
                    && !source.getName().startsWith(FILE_OF_THE_PROGRAM)) found.addAll(inFile(names));
        }
        found.addAll(profiles(settings));
        return found;
    }

    private List<String> onCommandLine(EnumerablePropertySource<?> options) {
        return Stream.of(options.getPropertyNames())
                .filter(name -> !isKnown(name))
                .map(name ->
                        sentence("There is no setting --" + name, nearest(name).map("--"::concat)))
                .toList();
    }

    private List<String> inEnvironment(EnumerablePropertySource<?> variables) {
        return Stream.of(variables.getPropertyNames())
                .filter(Variables::isOurs)
                .filter(name -> !Variables.isOfOthers(name, String.valueOf(variables.getProperty(name))))
                .filter(name -> !ofOperators.get().containVariable(name))
                .map(name -> sentence(
                        "There is no setting for the environment variable " + name,
                        nearest(name.replace('_', '.')).map(SettingNames::variable)))
                .toList();
    }

    private List<String> inFile(EnumerablePropertySource<?> file) {
        var checked = file.getName().startsWith(FILE) ? CHECKED_IN_FILES : Set.of(OURS);
        return Stream.of(file.getPropertyNames())
                .filter(name -> checked.contains(root(name)) && !isKnown(name))
                .map(name -> sentence("There is no setting " + name + place(file, name), nearest(name)))
                .toList();
    }

    private boolean isKnown(String name) {
        return ofOperators.get().contain(name)
                || (!root(name).equals(OURS) && ofLibraries.get().contain(name));
    }

    private static String root(String name) {
        int end = name.indexOf('.');
        return (end < 0 ? name : name.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static String place(EnumerablePropertySource<?> file, String name) {
        if (!(OriginLookup.getOrigin(file, name) instanceof TextResourceOrigin origin)) return inside(file.getName());
        var resource = origin.getResource();
        if (resource == null) return inside(file.getName());
        var location = origin.getLocation();
        var line = location == null ? "" : ", line " + (location.getLine() + 1);
        try {
            return inside(resource.getFile().toPath().toAbsolutePath().normalize() + line);
        } catch (IOException notOnDisk) {
            return inside(resource.getDescription() + line);
        }
    }

    private static String inside(String place) {
        return " (" + place + ")";
    }

    private static List<String> profiles(ConfigurableEnvironment settings) {
        return Stream.of(settings.getActiveProfiles())
                .filter(profile -> !PROFILES.contains(profile) && !hasFile(profile, settings))
                .map(profile -> sentence("There is no profile " + profile, Nearest.of(profile, PROFILES)))
                .toList();
    }

    /** Whether a file, or a part of one, is for this profile. */
    private static boolean hasFile(String profile, ConfigurableEnvironment settings) {
        return settings.getPropertySources().stream()
                .filter(source -> source.getName().startsWith(FILE))
                .anyMatch(file -> file.getName().contains("-" + profile + ".")
                        || List.of(String.valueOf(file.getProperty(FOR_PROFILE)).split("[^\\w.-]+"))
                                .contains(profile));
    }

    private Optional<String> nearest(String name) {
        boolean isOurs = root(name).equals(OURS);
        return ofOperators
                .get()
                .misspelt(name)
                .or(() -> isOurs ? Optional.empty() : ofLibraries.get().misspelt(name))
                .or(() -> ofOperators.get().withAnotherBeginning(name));
    }

    private static String sentence(String unknown, Optional<String> nearest) {
        return unknown
                + nearest.map(name -> ". Did you mean " + name + "?").orElse(".")
                + " The settings are in docs/operator/settings.md.";
    }
}
