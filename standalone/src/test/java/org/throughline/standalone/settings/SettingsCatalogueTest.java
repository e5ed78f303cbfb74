package org.throughline.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.settings.ReadSettings.Read;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every setting that the sources read is described, with the type and the value that the program has without it, and nothing else
 * is. {@code docs/operator/settings.md} is made from the descriptions; {@code make docs} writes it.
 */
class SettingsCatalogueTest {

    private static final JsonMapper JSON = new JsonMapper();
    static final Path DESCRIPTIONS =
            Path.of("../platform/src/main/resources/META-INF/additional-spring-configuration-metadata.json");
    private static final Path CATALOGUE = Path.of("../docs/operator/settings.md");
    private static final String OURS = "throughline.";

    private static final Map<String, JsonNode> DESCRIBED = new LinkedHashMap<>();
    private static final Map<String, JsonNode> OF_LIBRARIES = new HashMap<>();
    private static Map<String, Read> read;

    @BeforeAll
    static void readThem() throws IOException {
        properties(Files.readString(DESCRIPTIONS)).forEach(each -> DESCRIBED.put(name(each), each));
        for (var file : Collections.list(SettingsCatalogueTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json")))
            try (var json = file.openStream()) {
                JSON.readTree(json).path("properties").forEach(each -> OF_LIBRARIES.put(name(each), each));
            }
        read = ReadSettings.all();
    }

    private static List<JsonNode> properties(String json) {
        var all = new ArrayList<JsonNode>();
        JSON.readTree(json).path("properties").forEach(all::add);
        return all;
    }

    private static String name(JsonNode setting) {
        return setting.path("name").asString();
    }

    @Test
    void what_the_sources_read_is_described_and_nothing_else_is() {
        assertThat(described(OURS)).isEqualTo(read.keySet());
    }

    @Test
    void each_is_described_with_its_type() {
        assertThat(read).allSatisfy((name, setting) -> {
            var type = DESCRIBED.get(name).path("type").asString();
            assertThat(setting.types().isEmpty() ? Set.of("java.lang.String") : setting.types())
                    .as(name)
                    .containsExactly(type);
        });
    }

    @Test
    void each_is_described_with_the_value_that_the_program_has_without_it() {
        assertThat(read)
                .allSatisfy((name, _) -> assertThat(defaults(name).values())
                        .as(name)
                        .contains(DESCRIBED.get(name).path("defaultValue").asString("")));
    }

    @Test
    void a_setting_has_one_value_without_it_wherever_it_is_read() {
        assertThat(read)
                .allSatisfy((name, setting) -> assertThat(
                                setting.fallbacks().stream().filter(value -> !value.isEmpty()))
                        .as(name)
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void settings_of_libraries_are_described_as_the_libraries_and_the_program_have_them() {
        assertThat(DESCRIBED.keySet().stream().filter(name -> !name.startsWith(OURS)))
                .isNotEmpty()
                .allSatisfy(name -> {
                    assertThat(OF_LIBRARIES).containsKey(name);
                    assertThat(DESCRIBED.get(name).path("type").asString())
                            .isEqualTo(OF_LIBRARIES.get(name).path("type").asString());
                    assertThat(defaults(name).values())
                            .contains(DESCRIBED.get(name).path("defaultValue").asString(""));
                });
    }

    @Test
    void the_programs_own_files_set_nothing_that_does_not_exist() throws IOException {
        for (var file : List.of(
                "../platform/src/main/resources/throughline-defaults.yml",
                "../query-service/src/main/resources/throughline-query.yml",
                "../standalone/src/main/resources/application.yml",
                "../standalone/src/main/resources/application-demo.yml"))
            assertThat(YamlNames.of(Path.of(file), OURS))
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(DESCRIBED.keySet())
                            .anySatisfy(known -> assertThat(name + ".").startsWith(known + ".")));
    }

    @Test
    void the_catalogue_of_settings_is_up_to_date() throws IOException {
        var written =
                SettingsPage.of(DESCRIBED.values(), SettingsCatalogueTest::forms, SettingsCatalogueTest::defaults);
        if (Boolean.getBoolean("docs.write")) Files.writeString(CATALOGUE, written);

        assertThat(Files.readString(CATALOGUE))
                .as("docs/operator/settings.md is out of date; `make docs` writes it")
                .isEqualTo(written);
    }

    private static Set<String> described(String beginning) {
        return DESCRIBED.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Form> forms(String name) {
        var setting = DESCRIBED.get(name).path("forms");
        if (setting.isEmpty()) return name.startsWith(OURS) ? read.get(name).forms() : EnumSet.allOf(Form.class);
        var forms = EnumSet.noneOf(Form.class);
        setting.forEach(label ->
                forms.add(Form.valueOf(label.asString().toUpperCase(Locale.ROOT).replace('-', '_'))));
        return forms;
    }

    /** What each program in which a setting counts has without it; an empty text for nothing. */
    private static Map<Form, String> defaults(String name) {
        var otherwise = name.startsWith(OURS)
                ? read.get(name).fallbacks().stream()
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("")
                : OF_LIBRARIES.get(name).path("defaultValue").asString("");
        return Arrays.stream(Form.values())
                .filter(forms(name)::contains)
                .collect(Collectors.toMap(
                        form -> form,
                        form -> form.given(name) == null ? otherwise : form.given(name),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}
