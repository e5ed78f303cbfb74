package org.throughline.platform.commandline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.throughline.platform.settings.UnknownSetting;
import org.throughline.platform.settings.UnknownSettings;

/**
 * The settings in the words of a command line, and the other words.
 *
 * <p>A setting is an option with a dot in its name. It may be anywhere, as {@code --server.port=8081} or
 * {@code --server.port 8081}.
 */
public final class GivenSettings {

    private static final String OPTION = "--";

    private final List<String> settings;
    private final List<String> words;

    private GivenSettings(List<String> settings, List<String> words) {
        this.settings = List.copyOf(settings);
        this.words = List.copyOf(words);
    }

    /**
     * @param shortNames options that are short for a setting, such as {@code --data} for {@code throughline.data}
     * @throws WrongWords if a setting has no value, or one with a short name is given twice
     */
    public static GivenSettings in(Map<String, String> shortNames, String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        var settings = new ArrayList<String>();
        var words = new ArrayList<String>();
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            var name = word.split("=", 2)[0];
            boolean isShort = shortNames.containsKey(name);
            if (word.equals(OPTION)) {
                words.add(word);
                words.addAll(rest);
                break;
            }
            if (!isShort && !(name.startsWith(OPTION) && name.contains("."))) {
                words.add(word);
                continue;
            }
            var value = word.contains("=") ? word.substring(name.length() + 1) : next(rest, name);
            settings.add((isShort ? OPTION + shortNames.get(name) : name) + '=' + value);
        }
        for (var setting : shortNames.values())
            if (settings.stream()
                            .filter(each -> each.startsWith(OPTION + setting + '='))
                            .count()
                    > 1) throw new WrongWords("%s is given twice.".formatted(OPTION + setting));
        return new GivenSettings(settings, words);
    }

    private static String next(ArrayDeque<String> rest, String name) {
        var value = rest.pollFirst();
        if (value == null || value.startsWith(OPTION))
            throw new WrongWords("%s needs a value: %s=VALUE.".formatted(name, name));
        return value;
    }

    /** All of them, written as {@code --name=value}. */
    public List<String> settings() {
        return settings;
    }

    /** What is not a setting: a command, its options and what it is about. */
    public List<String> words() {
        return words;
    }

    /**
     * Everything that a program started with these settings would be set to: by the command line, the environment and the files, in
     * this order.
     *
     * @param configuration the name of the files, such as {@code application}
     * @throws CommandRefused if a file cannot be read
     */
    public ConfigurableEnvironment environment(String configuration) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("names", Map.of("spring.config.name", configuration)));
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
        } catch (RuntimeException unreadable) {
            throw new CommandRefused("The settings cannot be read: " + firstLine(unreadable) + ".", Commands.WRONG);
        }
        try {
            UnknownSettings.refuse(environment);
        } catch (UnknownSetting unknown) {
            throw new CommandRefused(String.valueOf(unknown.getMessage()), unknown.getExitCode());
        }
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static String firstLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.$", "");
    }
}
