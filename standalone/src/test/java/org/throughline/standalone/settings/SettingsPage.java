package org.throughline.standalone.settings;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The page with all settings, for operators. */
final class SettingsPage {

    private static final String BEGINNING = """
            # Settings

            Made from the source by `make docs`. You need few of them: the data directory, the port, where people reach the program, and
            the mail server.

            Give a setting in one of these ways. If it is given twice, the earlier way counts.

            1. On the command line: `--throughline.data=DIR`. Other users of the machine can see it there, so give no password.
            2. In the environment: `THROUGHLINE_DATA=DIR`.
            3. In a file `application.yml` in the directory you start the program from, or in its directory `config`; for the services
               `command-service.yml` and `query-service.yml`. Let only the program's user read it.

            A name that does not exist is refused before anything is opened, with the nearest one and exit code 2:

            ```
            There is no setting --throughline.dta. Did you mean --throughline.data? The settings are in docs/operator/settings.md.
            ```

            A time is written `500ms`, `10s`, `1m`, `24h` or `7d`, a size `64KB`, `20MB` or `1GB`, a list with commas. `${throughline.data}`
            stands for the value of that setting.

            **Counts in**: *standalone* is the program on a data directory; *pages* is the same program with the profile `servers`. A setting
            that a program does not need does no harm there, so all programs of a board can have one file.
            """;

    private SettingsPage() {}

    static String of(
            Collection<JsonNode> settings,
            Function<String, Set<Form>> forms,
            Function<String, Map<Form, String>> defaults) {
        var page = new StringBuilder(BEGINNING);
        var subject = "";
        for (var setting : settings) {
            var name = setting.path("name").asString();
            if (!subject.equals(setting.path("subject").asString())) {
                subject = setting.path("subject").asString();
                page.append(
                        "\n## %s\n\n| setting, and in the environment | value | without it | counts in | |\n|---|---|---|---|---|\n"
                                .formatted(subject));
            }
            page.append("| `%s`<br>`%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            name,
                            name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT),
                            value(setting),
                            without(defaults.apply(name)),
                            in(forms.apply(name)),
                            setting.path("description").asString()));
        }
        return page.toString();
    }

    private static String in(Set<Form> forms) {
        return forms.size() == Form.values().length ? "all" : String.join(", ", Form.labels(forms));
    }

    private static String without(Map<Form, String> defaults) {
        var forms = defaults.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(each -> each.getKey().label, Collectors.joining(", "))));
        if (forms.size() == 1) return shown(forms.keySet().iterator().next());
        return forms.entrySet().stream()
                .map(each -> each.getValue() + ": " + shown(each.getKey()))
                .collect(Collectors.joining("; "));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : "`" + value + "`";
    }

    private static String value(JsonNode setting) {
        var unit = setting.path("unit").asString("");
        if (!unit.isEmpty()) return unit;
        var type = setting.path("type").asString().replaceAll("<.*", "").replaceAll(".*\\.", "");
        return switch (type) {
            case "Duration" -> "time";
            case "DataSize" -> "size";
            case "Boolean" -> "`true` or `false`";
            case "Path" -> "path";
            case "URI", "InetAddress" -> "address";
            case "List", "Set" -> "list";
            case "Map" -> "names and values";
            case "LocalTime" -> "hour";
            case "ZoneId" -> "time zone";
            case "String" -> "text";
            default -> "number";
        };
    }
}
