package org.throughline.standalone.prepared;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/** What a condition can learn of a setting: its value, and whether there are settings below it. */
final class SettingStates {

    private static final String ABSENT = "absent", ABOVE_OTHERS = "above others", VALUE = "=";

    private final Environment settings;
    private final Iterable<ConfigurationPropertySource> sources;

    SettingStates(Environment settings) {
        this.settings = settings;
        this.sources = ConfigurationPropertySources.get(settings);
    }

    String of(String name) {
        var value = value(name);
        if (value != null) return VALUE + value;
        return isAboveOthers(name) ? ABOVE_OTHERS : ABSENT;
    }

    /** Where it refers to a setting that is missing, a text that says so. */
    private @Nullable String value(String name) {
        try {
            return settings.getProperty(name);
        } catch (IllegalArgumentException unresolved) {
            return unresolved.getMessage();
        }
    }

    private boolean isAboveOthers(String name) {
        if (!ConfigurationPropertyName.isValid(name)) return false;
        var prefix = ConfigurationPropertyName.of(name);
        for (var source : sources)
            if (source.containsDescendantOf(prefix) == ConfigurationPropertyState.PRESENT) return true;
        return false;
    }
}
