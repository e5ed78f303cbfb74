package org.throughline.platform.backup;

import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.core.env.ConfigurableEnvironment;
import org.throughline.platform.commandline.CommandRefused;
import org.throughline.platform.commandline.Commands;
import picocli.CommandLine.Command;

/** The log on a PostgreSQL that is there, with the address and the login that the services have. */
@Command // without options of its own
public final class ServerLog implements LogPlace {

    private final Supplier<ConfigurableEnvironment> settings;

    /**
     * @param settings read when a command needs them
     */
    public ServerLog(Supplier<ConfigurableEnvironment> settings) {
        this.settings = settings;
    }

    @Override
    public <T> T existing(Use<T> use) throws IOException {
        return use.of(database());
    }

    @Override
    public <T> T empty(Use<T> use) throws IOException {
        return use.of(database());
    }

    @Override
    public ConfigurableEnvironment settings() {
        return settings.get();
    }

    private LogDatabase database() {
        var all = settings();
        return new LogDatabase(
                setting(all, "spring.datasource.url"),
                setting(all, "spring.datasource.username"),
                setting(all, "spring.datasource.password"));
    }

    private static String setting(ConfigurableEnvironment settings, String name) {
        var value = settings.getProperty(name);
        if (value == null || value.isBlank())
            throw new CommandRefused(
                    "Say where the log is: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    Commands.WRONG);
        return value;
    }
}
