package org.throughline.platform.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnection;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.throughline.platform.health.Attention;

/**
 * Whether Axon Server answers a question about the log, and knows of the command handlers of this process. Without the second
 * it cannot pass a command on, although it answers.
 */
final class AxonServerHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Attention AWAY = new Attention(
            "Axon Server does not answer, so decisions are not taken",
            "Start Axon Server again, or put axon.axonserver.servers and its token right");

    private final AxonServerConnectionManager connections;

    AxonServerHealth(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public Health health() {
        var connection = connections.getConnection();
        if (!connection.isConnected() || !answers(connection))
            return AWAY.to(Health.down()).build();
        return connection.isReady()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("handlers", "not registered yet")
                        .build();
    }

    private static boolean answers(AxonServerConnection connection) {
        try {
            connection.eventChannel().getLastToken().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
