package org.throughline.platform.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * In the form on servers, refuses a PostgreSQL that cannot hold the log, before anything else is started. One that does not answer
 * yet is waited for, as long as Flyway's own settings say.
 */
final class LogDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** The oldest release that its makers still support. */
    private static final int RELEASE_MIN = 15;

    /** The command {@code restore} makes this table, and drops it when everything is restored. */
    private static final String UNFINISHED_RESTORE = "restore_unfinished";

    private static final String URL = "spring.datasource.url";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Logger log = LoggerFactory.getLogger(LogDatabase.class);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        var settings = prepared.getEnvironment();
        if (!isOnServers(settings)) return;
        var url = settings.getProperty(URL);
        if (url == null || url.isBlank())
            throw StartRefused.forSetting(
                    "It is not said where the log's PostgreSQL is. Give SPRING_DATASOURCE_URL, such as"
                            + " jdbc:postgresql://HOST:5432/throughline, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        if (!url.startsWith("jdbc:postgresql:"))
            throw StartRefused.forSetting("The setting " + URL + " is no address of a PostgreSQL. It has the form"
                    + " jdbc:postgresql://HOST:5432/DATABASE.");
        try (var connection = connected(url, settings)) {
            check(connection, settings);
        } catch (SQLException refused) {
            throw refused(refused, settings);
        }
    }

    private static boolean isOnServers(ConfigurableEnvironment settings) {
        return settings.getProperty("throughline.log.shared", Boolean.class, false)
                || settings.getProperty("axon.axonserver.enabled", Boolean.class, false);
    }

    private static Connection connected(String url, ConfigurableEnvironment settings) throws SQLException {
        var patience = patience(settings);
        var latest = Instant.now().plus(patience);
        boolean said = false;
        while (true) {
            try {
                return DriverManager.getConnection(url, properties(settings));
            } catch (SQLException refused) {
                if (!DatabaseSentences.isAway(refused) || Instant.now().isAfter(latest)) throw refused;
                if (!said)
                    log.warn(
                            "PostgreSQL at {} does not answer yet. Trying again for {} s",
                            DatabaseSentences.place(url),
                            patience.toSeconds());
                said = true;
                pause();
            }
        }
    }

    private static Duration patience(ConfigurableEnvironment settings) {
        var interval = settings.getProperty("spring.flyway.connect-retries-interval", "0s");
        return DurationStyle.detectAndParse(interval)
                .multipliedBy(settings.getProperty("spring.flyway.connect-retries", Integer.class, 0));
    }

    private static Properties properties(ConfigurableEnvironment settings) {
        var properties = new Properties();
        Binder.get(settings)
                .bind("spring.datasource.hikari.data-source-properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .forEach(properties::setProperty);
        set(properties, "user", settings.getProperty("spring.datasource.username"));
        set(properties, "password", settings.getProperty("spring.datasource.password"));
        return properties;
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) properties.setProperty(name, value);
    }

    private static void check(Connection connection, ConfigurableEnvironment settings) throws SQLException {
        int release = connection.getMetaData().getDatabaseMajorVersion();
        if (release < RELEASE_MIN)
            throw StartRefused.because(
                    "PostgreSQL at %s is release %d, and Throughline needs %d or a later one. Upgrade it."
                            .formatted(DatabaseSentences.place(url(settings)), release, RELEASE_MIN));
        if (!is(connection, "select coalesce(has_schema_privilege(current_schema(), 'CREATE'), true)"))
            throw StartRefused.because(
                    "The user of PostgreSQL at %s may not make the tables of the log. Make it the owner of the database:"
                                    .formatted(DatabaseSentences.place(url(settings)))
                            + " alter database NAME owner to USER.");
        if (is(connection, "select to_regclass('public." + UNFINISHED_RESTORE + "') is not null"))
            throw StartRefused.because(
                    "A restore into Axon Server was not finished, so that part of the log is missing. Restore the same backup again: it"
                            + " goes on where it ended.");
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (var asked = connection.createStatement();
                var answer = asked.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static String url(ConfigurableEnvironment settings) {
        return settings.getRequiredProperty(URL);
    }

    private static StartRefused refused(SQLException refused, ConfigurableEnvironment settings) {
        var failed = DatabaseSentences.of(refused, settings);
        return new StartRefused(failed.sentence(), failed.exitCode());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
