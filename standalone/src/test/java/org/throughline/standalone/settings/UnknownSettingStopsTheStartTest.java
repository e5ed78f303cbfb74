package org.throughline.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.throughline.platform.settings.UnknownSetting;

/** Each program refuses a misspelt setting before it opens anything. */
class UnknownSettingStopsTheStartTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "org.throughline.standalone.StandaloneApplication, application",
        "org.throughline.commandservice.CommandServiceApplication, command-service",
        "org.throughline.queryservice.QueryServiceApplication, query-service"
    })
    void a_program_refuses_a_misspelt_setting_and_opens_nothing(Class<?> program, String files) {
        var data = directory.resolve("data");
        var application = new SpringApplicationBuilder(program).properties("spring.config.name=" + files);

        var refused = catchThrowableOfType(
                UnknownSetting.class,
                () -> application
                        .run("--throughline.data=" + data, "--throughline.names.keyfil=" + data)
                        .close());

        assertThat(refused)
                .hasMessage("There is no setting --throughline.names.keyfil. Did you mean --throughline.names.key-file?"
                        + " The settings are in docs/operator/settings.md.");
        assertThat(refused.getExitCode()).isEqualTo(2);
        assertThat(data).doesNotExist();
    }
}
