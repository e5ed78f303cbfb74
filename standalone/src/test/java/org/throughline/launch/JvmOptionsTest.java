package org.throughline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmOptionsTest {

    @Test
    void memory_properties_and_logging_do_not_decide() {
        assertThat(JvmOptions.deciding(List.of(
                        "-Xmx512m",
                        "-Dserver.port=8081",
                        "-Xlog:gc",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+HeapDumpOnOutOfMemoryError")))
                .isEmpty();
    }

    @Test
    void the_collector_modules_and_whatever_is_unknown_decide() {
        assertThat(JvmOptions.deciding(List.of("-Xmx1g", "-XX:+UseZGC", "--add-modules", "jdk.jfr", "-XX:Later=1")))
                .containsExactly("-XX:+UseZGC", "--add-modules", "jdk.jfr", "-XX:Later=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-javaagent:telemetry.jar",
                "-agentlib:jdwp=transport=dt_socket",
                "-Xshare:off",
                "-XX:AOTCache=mine.aot",
                "-XX:SharedArchiveFile=mine.jsa",
                "@options"
            })
    void there_is_no_cache_beside_an_agent_or_one_that_the_user_has_chosen(String option) {
        assertThat(JvmOptions.deciding(List.of("-Xmx1g", option))).isNull();
    }
}
