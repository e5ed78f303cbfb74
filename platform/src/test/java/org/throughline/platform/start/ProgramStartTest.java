package org.throughline.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** What a start that fails says. The causes are made in FailedStartTest of the standalone form. */
class ProgramStartTest {

    private static final Pattern FILE = Pattern.compile("Details are in (\\S+)\\.");

    @TempDir
    Path data;

    @Configuration
    static class Nothing {}

    @Test
    void a_failure_that_no_explanation_knows_is_one_line_and_its_details_are_in_a_file_for_the_owner()
            throws Exception {
        Files.createFile(data.resolve("throughline.lock"));
        var failed = failing(new IllegalStateException("first line\n\tsecond line"), "--throughline.data=" + data);
        assertThat(failed.sentence())
                .hasLineCount(1)
                .startsWith("The start failed for an unexpected reason (IllegalStateException: first line).");
        assertThat(failed.exitCode()).isEqualTo(1);
        var file = FILE.matcher(failed.sentence());
        assertThat(file.find()).isTrue();
        assertThat(Path.of(file.group(1))).isEqualTo(data.resolve("failed-start.txt"));
        assertThat(Files.readString(data.resolve("failed-start.txt"))).contains("second line", "\tat ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("failed-start.txt"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_refusal_is_found_behind_what_the_framework_wraps_it_in() {
        var failed = failing(new IllegalStateException("wrapped", StartRefused.forSetting("The setting is\nwrong.")));
        assertThat(failed).isEqualTo(new FailedStart("The setting is wrong.", 2));
    }

    @Test
    void a_system_that_gives_no_further_thread_is_named() {
        assertThat(failing(new OutOfMemoryError("unable to create native thread: possibly out of memory"))
                        .sentence())
                .contains("no further thread", "TasksMax=4096");
    }

    @Test
    void limits_of_a_process_are_read_as_the_system_writes_them() {
        assertThatThrownBy(() -> MachineLimits.openFiles(List.of(
                        "Limit   Soft Limit  Hard Limit  Units",
                        "Max open files            64                   64                   files     ")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("may open 64 files");
        MachineLimits.openFiles(
                List.of("Max open files            unlimited            unlimited            files     "));
        MachineLimits.heap(512L << 20);
    }

    @Test
    void a_program_that_runs_has_not_failed() {
        assertThat(ProgramStart.attempt(application())).isNull();
    }

    private static FailedStart failing(Throwable failure, String... arguments) {
        var application = application();
        application.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>) _ -> {
            throw sneaky(failure);
        });
        var failed = ProgramStart.attempt(application, arguments);
        assertThat(failed).isNotNull();
        return failed;
    }

    private static SpringApplication application() {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }
}
