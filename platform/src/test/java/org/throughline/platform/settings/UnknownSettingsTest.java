package org.throughline.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A setting that does not exist is refused with the one that was probably meant. */
class UnknownSettingsTest {

    private static final String PAGE = " The settings are in docs/operator/settings.md.";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "--throughline.dta=x, --throughline.data",
        "--throughline.names.key-fil=x, --throughline.names.key-file",
        "--throughline.file.max=1MB, --throughline.file-max",
        "--throughline.alert.from=x, --throughline.alerts.from",
        "--throughline.port=8081, --server.port",
        "--data=x, --throughline.data",
        "--port=8081, --server.port",
        "--server.prot=8081, --server.port",
        "--spring.datasource.ulr=x, --spring.datasource.url",
        "--spring.mail.hots=x, --spring.mail.host",
        "--logging.levle.root=debug, --logging.level.root",
        "--management.servr.port=1, --management.server.port"
    })
    void an_option_of_the_command_line_is_refused_with_the_nearest(String given, String meant) {
        var name = given.substring(0, given.indexOf('='));

        assertThat(onCommandLine(given))
                .singleElement()
                .asString()
                .startsWith("There is no setting " + name + ". Did you mean " + meant)
                .endsWith(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--throughline.data=x",
                "--throughline.names.keyFile=x",
                "--throughline.names.key_file=x",
                "--throughline.NAMES.KEY-FILE=x",
                "--throughline.proxies[0]=192.0.2.7",
                "--throughline.retention.years.SERIOUS_CASE_REVIEW=30",
                "--throughline.board.committees.crc.name=Case Committee",
                "--server.port=8081",
                "--server.tomcat.threads.max=10",
                "--spring.mail.properties.mail.smtp.starttls.enable=true",
                "--spring.ssl.bundle.pem.throughline.keystore.certificate=x",
                "--spring.datasource.hikari.data-source-properties.loginTimeout=3",
                "--management.endpoint.health.group.readiness.include=db",
                "--logging.level.org.throughline=debug",
                "--debug"
            })
    void an_option_that_exists_is_accepted_in_each_of_its_spellings(String given) {
        assertThat(onCommandLine(given)).isEmpty();
    }

    @Test
    void a_setting_that_a_library_has_given_up_is_unknown() {
        assertThat(onCommandLine("--spring.data.mongodb.uri=mongodb://localhost"))
                .singleElement()
                .asString()
                .startsWith("There is no setting --spring.data.mongodb.uri.");
    }

    @ParameterizedTest
    @CsvSource({
        "THROUGHLINE_DTA, THROUGHLINE_DATA",
        "THROUGHLINE_NAMES_KEYFIL, THROUGHLINE_NAMES_KEYFILE",
        "THROUGHLINE_ALERTS_RETRY_AFTR, THROUGHLINE_ALERTS_RETRYAFTER",
        "throughline_dta, THROUGHLINE_DATA",
        "THROUGHLINE_PORT, SERVER_PORT"
    })
    void a_variable_of_the_environment_is_refused_with_the_nearest(String given, String meant) {
        assertThat(inEnvironment(Map.of(given, "8080")))
                .containsExactly("There is no setting for the environment variable " + given + ". Did you mean " + meant
                        + "?" + PAGE);
    }

    @Test
    void variables_of_settings_of_commands_of_Kubernetes_and_of_others_are_accepted() {
        assertThat(inEnvironment(Map.ofEntries(
                        Map.entry("THROUGHLINE_DATA", "x"),
                        Map.entry("THROUGHLINE_NAMES_KEYFILE", "x"),
                        Map.entry("THROUGHLINE_NAMES_KEY_FILE", "x"),
                        Map.entry("THROUGHLINE_PROXIES_0", "192.0.2.7"),
                        Map.entry("THROUGHLINE_RETENTION_YEARS_OTHERWISE", "12"),
                        Map.entry("THROUGHLINE_BOARD_AGENCIES_CSC", "Children's Social Care"),
                        Map.entry("THROUGHLINE_PASSWORD", "x"),
                        Map.entry("THROUGHLINE_SERVICE_HOST", "10.0.0.1"),
                        Map.entry("THROUGHLINE_PAGES_SERVICE_PORT_HTTP", "8080"),
                        Map.entry("THROUGHLINE_PORT", "tcp://10.0.0.1:8080"),
                        Map.entry("THROUGHLINE_PORT_8080_TCP_ADDR", "10.0.0.1"),
                        Map.entry("SERVER_PROT", "8081"),
                        Map.entry("PATH", "/bin"))))
                .isEmpty();
    }

    @Test
    void a_name_in_a_settings_file_is_refused_with_its_line() throws IOException {
        var file = Files.writeString(directory.resolve("application.yml"), """
                throughline:
                  data: x
                  dta: y
                server.prot: 8081
                city: Northmere
                """);

        assertThat(inFiles())
                .containsExactly(
                        "There is no setting throughline.dta (" + file + ", line 3). Did you mean throughline.data?"
                                + PAGE,
                        "There is no setting server.prot (" + file + ", line 4). Did you mean server.port?" + PAGE);
    }

    @Test
    void a_profile_is_refused_unless_there_is_a_file_for_it() throws IOException {
        Files.writeString(directory.resolve("application-office.yml"), "throughline.data: x\n");
        Files.writeString(directory.resolve("application.yml"), """
                throughline.data: y
                ---
                spring.config.activate.on-profile: "laptop & !home"
                server.port: 8081
                """);

        assertThat(inFiles("demo", "office", "laptop")).isEmpty();
        assertThat(inFiles("server")).containsExactly("There is no profile server. Did you mean servers?" + PAGE);
    }

    @Test
    void system_properties_are_not_looked_at_and_no_value_is_repeated() {
        var settings = new StandardEnvironment();
        settings.getSystemProperties().put("throughline.seed-of-a-test", "7");
        try {
            settings.getPropertySources()
                    .addFirst(new SimpleCommandLinePropertySource("--throughline.names.kye=the-secret"));

            assertThat(new UnknownSettings().in(settings))
                    .singleElement()
                    .asString()
                    .doesNotContain("the-secret");
        } finally {
            settings.getSystemProperties().remove("throughline.seed-of-a-test");
        }
    }

    private static Iterable<String> onCommandLine(String... options) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(options));
        return new UnknownSettings().in(settings);
    }

    private static Iterable<String> inEnvironment(Map<String, Object> variables) {
        var settings = new StandardEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        settings.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        return new UnknownSettings().in(settings);
    }

    private Iterable<String> inFiles(String... profiles) {
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("spring.config.location", "file:" + directory + "/")));
        settings.setActiveProfiles(profiles);
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return new UnknownSettings().in(settings);
    }
}
