package org.throughline.standalone;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Profiles;
import org.throughline.board.BoardConfiguration;
import org.throughline.command.CommandServiceConfiguration;
import org.throughline.platform.memory.OutOfMemoryEndsTheProcess;
import org.throughline.platform.start.ProgramStart;
import org.throughline.query.QueryServiceConfiguration;
import org.throughline.standalone.prepared.PreparedBeans;
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

    public static void main(String[] arguments) {
        OutOfMemoryEndsTheProcess.ensure();
        var program = program(StandaloneApplication.class);
        PreparedBeans.prepareOrUse(program, Set.of(ON_SERVERS));
        ProgramStart.main(program, arguments);
    }

    /** @param source the whole program or, for tests, a part of it */
    static SpringApplication program(Class<?> source) {
        var application = new SpringApplication(source);
        application.addListeners(
                (ApplicationListener<ApplicationEnvironmentPreparedEvent>) StandaloneApplication::openDataDirectory,
                (ApplicationListener<ApplicationFailedEvent>) _ -> PostgresServer.stopAhead());
        return application;
    }

    /** Locks the directory before anything starts on it. */
    private static void openDataDirectory(ApplicationEnvironmentPreparedEvent event) {
        if (event.getEnvironment().acceptsProfiles(Profiles.of(ON_SERVERS)) || PreparedBeans.isBeingPrepared()) return;
        // After the application context is closed, or in place of that where it is not complete.
        SpringApplication.getShutdownHandlers().add(PostgresLaunch::endAll);
        PostgresServer.startAhead(
                DataDirectory.take(Path.of(event.getEnvironment().getRequiredProperty("throughline.data"))));
    }
}
