package org.throughline.platform.backup;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.throughline.platform.commandline.CommandRefused;

/** Whether the events are in Axon Server, by the settings of the program. */
final class LogInAxonServer {

    private static final String CONNECTOR = "org.axonframework.axonserver.connector.AxonServerConnectionManager";

    /** Uses the events in Axon Server; null if they are in PostgreSQL. */
    interface Use<T> {
        T of(@Nullable EventsInAxonServer events) throws IOException;
    }

    private LogInAxonServer() {}

    /**
     * @throws CommandRefused if they are there, and the program was built without Axon Server's connector
     */
    static <T> T use(Environment settings, Use<T> use) throws IOException {
        if (!settings.getProperty("axon.axonserver.enabled", Boolean.class, false)) return use.of(null);
        if (!ClassUtils.isPresent(CONNECTOR, LogInAxonServer.class.getClassLoader()))
            throw new CommandRefused(
                    "The log is in Axon Server, and this program was built without its connector, so that nothing was done. Use the"
                            + " program that ./mvnw -Paxon-server package builds.");
        try (var events = EventsInAxonServer.at(settings)) {
            return use.of(events);
        }
    }
}
