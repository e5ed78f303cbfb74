package org.throughline.standalone.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A bean factory that was prepared is used where each setting that decided which beans it has is as it was then. */
class PreparedBeansTest {

    private static final Set<String> OTHER_PROFILES = Set.of("servers");

    private final Properties prepared = new Properties();

    PreparedBeansTest() {
        prepared.setProperty("mode", "=embedded");
        prepared.setProperty("issuer", "absent");
        prepared.setProperty("schemas", "absent");
        prepared.setProperty("keys[0]", "absent");
        prepared.setProperty("asked:with-default", "absent");
    }

    @Test
    void what_is_asked_for_is_noted_and_answered_as_before() {
        var settings = settings(Map.of("mode", "embedded"));
        settings.getPropertySources().addFirst(new AskedSettings());

        assertThat(settings.getProperty("mode")).isEqualTo("embedded");
        assertThat(settings.getProperty("issuer")).isNull();

        assertThat(AskedSettings.of(settings)).contains("mode", "issuer").doesNotContain("schemas");
        assertThat(AskedSettings.of(settings(Map.of()))).isEmpty();
    }

    @Test
    void it_fits_whatever_is_set_that_was_not_asked_for() {
        assertThat(misfit(settings(Map.of("mode", "embedded", "title", "x", "mode-of-work", "y"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mode, servers, mode",
        "issuer, https://id.example.org, issuer",
        "issuer, '', issuer",
        "schemas.first, x, schemas",
        "keys[0], x, keys[0]",
        "'keys[0].name', x, keys[0]",
        "mode, ${missing}, mode",
    })
    void it_does_not_fit_where_one_differs(String name, String value, String misfit) {
        var given = new HashMap<String, Object>(Map.of("mode", "embedded"));
        given.put(name, value);
        assertThat(misfit(settings(given))).contains(misfit);
    }

    @Test
    void it_does_not_fit_without_what_was_set() {
        assertThat(misfit(settings(Map.of()))).contains("mode");
    }

    @Test
    void variables_are_settings() {
        var settings = settings(Map.of("mode", "embedded"));
        settings.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("given-systemEnvironment", Map.of("SCHEMAS_FIRST", "x")));

        assertThat(misfit(settings)).contains("schemas");
    }

    @Test
    void profiles_count_that_have_other_beans() {
        var settings = settings(Map.of("mode", "embedded"));
        settings.setActiveProfiles("demo");
        assertThat(misfit(settings)).isEmpty();

        settings.setActiveProfiles("demo", "servers");
        assertThat(misfit(settings)).contains("profile servers");
    }

    @Test
    void it_does_not_fit_on_a_platform_that_conditions_may_look_at() {
        assertThat(misfit(settings(Map.of("mode", "embedded", "spring.main.cloud-platform", "kubernetes"))))
                .contains("platform KUBERNETES");
    }

    private Optional<String> misfit(ConfigurableEnvironment settings) {
        return PreparedBeans.misfit(prepared, settings, OTHER_PROFILES);
    }

    private static ConfigurableEnvironment settings(Map<String, Object> given) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test", given));
        ConfigurationPropertySources.attach(settings);
        return settings;
    }
}
