package org.throughline.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class OutOfMemoryEndsTheProcessTest {

    @Test
    void a_process_that_was_started_without_the_option_ends_and_keeps_its_number_and_arguments() throws Exception {
        var process = hungry(List.of("-Xmx32m"), "--name=two words", "", "é");
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(printed(process))
                .contains("\n" + process.pid() + " --name=two words||é\n")
                .contains("OutOfMemoryError");
    }

    @Test
    void a_process_that_was_started_with_the_option_is_not_started_twice() throws Exception {
        var process = hungry(List.of("-Xmx32m", "-XX:+ExitOnOutOfMemoryError"));
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
    }

    private static Process hungry(List<String> options, String... arguments) throws IOException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HungryProgram.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String printed(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
