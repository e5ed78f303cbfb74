package org.throughline.standalone.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A program as it is run, and the settings that it gives itself. */
enum Form {
    STANDALONE("standalone", "application"),
    PAGES("pages", "application", "servers"),
    COMMAND_SERVICE("command-service", "command-service"),
    QUERY_SERVICE("query-service", "query-service");

    final String label;
    private final ConfigurableEnvironment settings = new StandardEnvironment();

    Form(String label, String files, String... profiles) {
        this.label = label;
        var sources = settings.getPropertySources();
        sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        sources.addFirst(new MapPropertySource(
                label, Map.of("spring.config.name", files, "spring.config.location", "classpath:/")));
        settings.setActiveProfiles(profiles);
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
    }

    /** The value in the program's own files, with its placeholders; null if there is none. */
    @Nullable
    String given(String setting) {
        return settings.getPropertySources().stream()
                .map(source -> source.getProperty(setting))
                .filter(value -> value != null)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    /** The programs that a module of the source is part of. */
    static Set<Form> of(String module) {
        return switch (module) {
            case "standalone" -> EnumSet.of(STANDALONE);
            case "web" -> EnumSet.of(STANDALONE, PAGES);
            case "command-service" -> EnumSet.of(STANDALONE, PAGES, COMMAND_SERVICE);
            case "query-service" -> EnumSet.of(STANDALONE, PAGES, QUERY_SERVICE);
            default -> EnumSet.allOf(Form.class);
        };
    }

    static List<String> labels(Set<Form> forms) {
        return forms.stream().map(form -> form.label).toList();
    }
}
