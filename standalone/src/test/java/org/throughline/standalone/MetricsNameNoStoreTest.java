package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators and monitoring programs see does not say where a store is. */
class MetricsNameNoStoreTest {

    @Test
    void neither_metrics_nor_health_has_an_address_or_a_port_of_a_store() throws IOException {
        var port = Files.readAllLines(Program.data().resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        assertThat(List.of("/actuator/prometheus", "/actuator/health", "/actuator/health/readiness"))
                .allSatisfy(path -> assertThat(Program.get("admin", path).body())
                        .as(path)
                        .isNotEmpty()
                        .doesNotContainPattern("[:=\"]" + port + "\\b")
                        .doesNotContainPattern("\\d+\\.\\d+\\.\\d+\\.\\d+:\\d+")
                        .doesNotContainPattern("localhost|127\\.0\\.0\\.1|27017|jdbc:"));
        assertThat(Program.get("admin", "/actuator/prometheus").body())
                .contains("mongodb_driver_commands_seconds_count", "server_address=\"view-store-1\"");
    }
}
