package org.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard that Grafana gets, with the queries of its panels. */
final class Dashboard {

    private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");

    /** A query of a panel. */
    record Query(String panel, String expression, String legend) {

        /** The labels that its legend shows. */
        List<String> labels() {
            return LABEL.matcher(legend).results().map(label -> label.group(1)).toList();
        }
    }

    private Dashboard() {}

    static List<JsonNode> panels() {
        try {
            var file = Jar.project().resolve("deploy/grafana/dashboards/throughline.json");
            return JsonMapper.shared()
                    .readTree(Files.readString(file))
                    .path("panels")
                    .valueStream()
                    .filter(panel -> !panel.path("type").asString().equals("row"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Query> queries() {
        return panels().stream().flatMap(Dashboard::queries).toList();
    }

    private static Stream<Query> queries(JsonNode panel) {
        return panel.path("targets")
                .valueStream()
                .map(target -> new Query(
                        panel.path("title").asString(),
                        target.path("expr").asString(),
                        target.path("legendFormat").asString()));
    }
}
