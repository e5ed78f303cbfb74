package org.throughline.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every setting that the documentation and the files for installing name exists. */
class SettingsInTextsTest {

    private static final Path PROJECT = Path.of("..");
    private static final List<String> TEXTS =
            List.of("docs", "deploy", "README.md", "docker-compose.yml", ".env.example");

    /** Not about settings that there are: decisions of the past, and the refusal of a misspelt one. */
    private static final Pattern LEFT_OUT = Pattern.compile(".*/docs/adr/.*|.*/docs/api/.*|.*/docs/pages/.*\\.png");

    private static final Set<String> MISSPELT = Set.of("throughline.dta", "THROUGHLINE_DTA");

    /** Of commands that ask a program. */
    private static final Set<String> OF_COMMANDS =
            Set.of("THROUGHLINE_PASSWORD", "THROUGHLINE_TOKEN", "THROUGHLINE_SERVER", "THROUGHLINE_USER");

    private static final Pattern OPTION = Pattern.compile("--(throughline\\.[a-zA-Z.-]*[a-zA-Z])");
    private static final Pattern VARIABLE = Pattern.compile("\\b(THROUGHLINE_[A-Z0-9_]*[A-Z0-9])\\b");

    private final Set<String> names = new HashSet<>();
    private final Set<String> variables = new HashSet<>(OF_COMMANDS);
    private final List<String> open = new ArrayList<>();

    SettingsInTextsTest() throws IOException {
        new JsonMapper()
                .readTree(Files.readString(SettingsCatalogueTest.DESCRIPTIONS))
                .path("properties")
                .forEach(setting -> {
                    var name = setting.path("name").asString();
                    names.add(name);
                    variables.add(name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
                    variables.add(name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT));
                    if (setting.path("type").asString().startsWith("java.util.Map")) open.add(name + ".");
                });
    }

    @Test
    void options_exist() throws IOException {
        assertThat(named(OPTION))
                .contains("throughline.data")
                .allSatisfy(name -> assertThat(names.contains(name)
                                || MISSPELT.contains(name)
                                || open.stream().anyMatch(name::startsWith))
                        .as(name)
                        .isTrue());
    }

    @Test
    void variables_of_the_environment_exist() throws IOException {
        assertThat(named(VARIABLE))
                .contains("THROUGHLINE_DATA")
                .allSatisfy(name -> assertThat(variables.contains(name) || MISSPELT.contains(name))
                        .as(name)
                        .isTrue());
    }

    private static Set<String> named(Pattern form) throws IOException {
        var found = new HashSet<String>();
        for (var text : TEXTS)
            try (Stream<Path> files = Files.walk(PROJECT.resolve(text))) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(file -> !LEFT_OUT.matcher(file.toString()).matches())
                        .toList())
                    form.matcher(Files.readString(file)).results().forEach(each -> found.add(each.group(1)));
            }
        return found;
    }
}
