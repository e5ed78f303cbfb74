package org.throughline.standalone;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Import;
import org.throughline.command.CommandServiceConfiguration;
import org.throughline.board.BoardConfiguration;
import org.throughline.query.QueryServiceConfiguration;

/** The whole of Throughline in one process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    EmbeddedStores.class,
    BoardConfiguration.class,
    CommandServiceConfiguration.class,
    QueryServiceConfiguration.class
})
public class StandaloneApplication {

    private static final Logger log = LoggerFactory.getLogger(StandaloneApplication.class);

    public static void main(String[] arguments) {
        var application = new SpringApplication(StandaloneApplication.class);
        application.addListeners(
                (ApplicationListener<ApplicationEnvironmentPreparedEvent>) StandaloneApplication::takeDataDirectory,
                (ApplicationListener<ApplicationReadyEvent>) StandaloneApplication::sayWhere);
        try {
            application.run(arguments);
        } catch (RuntimeException failed) {
            Postgres.stopAhead();
            throw failed;
        }
    }

    /** Before anything is started that a second program on the same directory could harm. */
    private static void takeDataDirectory(ApplicationEnvironmentPreparedEvent event) {
        Postgres.startAhead(
                DataDirectory.take(Path.of(event.getEnvironment().getRequiredProperty("throughline.data"))));
    }

    private static void sayWhere(ApplicationReadyEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        var took = event.getTimeTaken();
        log.info(
                "Throughline is ready after {} s on http://{}:{}, its pages to try the API at /swagger-ui.html",
                took == null ? "some" : String.format(java.util.Locale.ROOT, "%.1f", took.toMillis() / 1000.0),
                environment.getProperty("server.address"),
                environment.getProperty("local.server.port"));
    }
}
