package org.throughline.standalone;

import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Profiles;
import org.throughline.board.BoardConfiguration;
import org.throughline.command.CommandServiceConfiguration;
import org.throughline.platform.memory.OutOfMemoryEndsTheProcess;
import org.throughline.query.QueryServiceConfiguration;
import org.throughline.web.PagesConfiguration;

/** Throughline in one process, with its pages: on embedded stores, or with the profile {@code servers} on those that are there. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    EmbeddedStores.class,
    BoardConfiguration.class,
    CommandServiceConfiguration.class,
    QueryServiceConfiguration.class,
    PagesConfiguration.class
})
public class StandaloneApplication {

    /** The profile with which it uses a PostgreSQL and a MongoDB elsewhere, beside other processes. */
    static final String ON_SERVERS = "servers";

    private static final Logger log = LoggerFactory.getLogger(StandaloneApplication.class);

    public static void main(String[] arguments) {
        OutOfMemoryEndsTheProcess.ensure();
        var application = new SpringApplication(StandaloneApplication.class);
        application.addListeners(
                (ApplicationListener<ApplicationEnvironmentPreparedEvent>) StandaloneApplication::lockDataDirectory,
                (ApplicationListener<ApplicationReadyEvent>) StandaloneApplication::logAddress);
        try {
            application.run(arguments);
        } catch (RuntimeException failed) {
            PostgresServer.stopAhead();
            throw failed;
        }
    }

    /** Locks the directory before anything starts on it. */
    private static void lockDataDirectory(ApplicationEnvironmentPreparedEvent event) {
        if (event.getEnvironment().acceptsProfiles(Profiles.of(ON_SERVERS))) return;
        PostgresServer.startAhead(
                DataDirectory.take(Path.of(event.getEnvironment().getRequiredProperty("throughline.data"))));
    }

    private static void logAddress(ApplicationReadyEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        var took = event.getTimeTaken();
        log.info(
                "Throughline is ready after {} s on {}://{}:{}. Try the API at /swagger-ui.html",
                took == null ? "some" : String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0),
                environment.containsProperty("server.ssl.bundle") ? "https" : "http",
                environment.getProperty("server.address"),
                environment.getProperty("local.server.port"));
    }
}
