package org.throughline.standalone.prepared;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Notes which settings are asked for while a bean factory is prepared: by the conditions of beans, and by whatever else decides which
 * beans there are. It has none of them itself.
 */
final class AskedSettings extends PropertySource<Set<String>> {

    private static final String NAME = "settings that are asked for";

    AskedSettings() {
        super(NAME, new ConcurrentSkipListSet<>());
    }

    /** Empty if no notes are taken. */
    static Set<String> of(ConfigurableEnvironment settings) {
        return settings.getPropertySources().get(NAME) instanceof AskedSettings asked
                ? new TreeSet<>(asked.getSource())
                : Set.of();
    }

    @Override
    public @Nullable Object getProperty(String name) {
        getSource().add(name);
        return null;
    }
}
