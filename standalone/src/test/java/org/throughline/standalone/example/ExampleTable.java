package org.throughline.standalone.example;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every fact of a plan's files as a row: its paragraph, what it says, its record, and what the report states of it. */
final class ExampleTable {

    private static final JsonMapper JSON = new JsonMapper();

    /** What is called otherwise among people. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("effectiveOn", "day"),
            Map.entry("beganOn", "day it began"),
            Map.entry("authority", "meeting"),
            Map.entry("meetingDate", "meeting"),
            Map.entry("desiredOutcome", "outcome"),
            Map.entry("leadAgency", "lead agency"),
            Map.entry("overseenBy", "overseer"),
            Map.entry("dueDate", "due date"),
            Map.entry("commissionedBy", "commissioning committee"),
            Map.entry("readers", "readers"),
            Map.entry("reviewBy", "review date"),
            Map.entry("sustainedChecksOn", "day of the check"),
            Map.entry("signOff", "that it was of this action"),
            Map.entry("impactEvidence", "that it is of this action"),
            Map.entry("completion", "that it is done"),
            Map.entry("verification", "that it was of this claim"));

    /** What each decision says, in its own fields. */
    private static final Map<String, List<String>> SAYS = Map.of(
            "completion", List.of("evidence"),
            "progress", List.of("whatChanged"),
            "verification", List.of("method"),
            "impactEvidence", List.of("measure"),
            "criteria", List.of("reasons"),
            "notification", List.of("body"),
            "hold", List.of("explanation"),
            "restriction", List.of("reason"),
            "recurrence", List.of("why"));

    private final List<Row> rows = new ArrayList<>();
    private final List<String> reviews = new ArrayList<>();

    private ExampleTable() {}

    /**
     * One fact.
     *
     * @param paragraph of the report
     * @param kind of record: review, finding, action, or the name of a decision
     * @param body the request that records it
     */
    record Row(String paragraph, String kind, String id, JsonNode body) {

        String fact() {
            return switch (kind) {
                case "review" -> body.path("title").asString() + method() + period();
                case "finding" -> body.path("statement").asString() + figures();
                case "action" -> body.path("statement").asString();
                case "planImpact" ->
                    Stream.of("practice", "systems", "outcomes")
                            .map(change -> "%s: %s"
                                    .formatted(
                                            change,
                                            body.path(change).path("statement").asString()))
                            .collect(joining("; "));
                case "planAgreement" ->
                    "The plan is agreed. " + body.path("reason").asString();
                case "planSignOff" ->
                    "The plan is signed off. " + body.path("reason").asString();
                default ->
                    SAYS.getOrDefault(kind, List.of("reason")).stream()
                                    .map(field -> body.path(field).asString(""))
                                    .filter(text -> !text.isEmpty())
                                    .findFirst()
                                    .orElse("Signed off under the minute of the plan")
                            + actual();
            };
        }

        String rests() {
            var said = new ArrayList<String>();
            var words = body.path("source").path("statedOn").path("words");
            if (words.isString()) said.add("“" + words.asString() + "”");
            if (kind.equals("action")) {
                said.add(due());
                said.add(owner());
            }
            var assumed = assumed();
            return (said.isEmpty() ? "stated" : String.join(", ", said))
                    + (assumed.isEmpty() ? "" : "; assumed: " + String.join(", ", assumed));
        }

        boolean assumes(String field) {
            return fields().anyMatch(field::equals);
        }

        boolean isDated() {
            return body.path("dueDateAsWritten").has("to");
        }

        private LinkedHashSet<String> assumed() {
            var names = new LinkedHashSet<String>();
            fields().filter(field -> !field.equals("dueDate") || isDated())
                    .forEach(field -> names.add(NAMES.getOrDefault(field, field)));
            return names;
        }

        private Stream<String> fields() {
            return body.path("source")
                    .path("assumed")
                    .valueStream()
                    .map(phrase -> phrase.asString().replaceAll(":.*", ""));
        }

        private String method() {
            return body.has("method") ? ". " + body.path("method").asString() : "";
        }

        private String period() {
            var period = body.path("period");
            return period.isObject()
                    ? " (on %s to %s)"
                            .formatted(
                                    period.path("from").asString(),
                                    period.path("to").asString())
                    : "";
        }

        private String owner() {
            var words = body.path("ownerAsWritten").asString("");
            return words.equals(NOT_NAMED) ? "no owner" : "owner “" + words + "”";
        }

        private String due() {
            var words = body.path("dueDateAsWritten").path("words").asString("");
            if (words.equals(NO_DATE)) return "undated";
            return (isDated() ? "due “" : "undated, “") + words + "”";
        }

        private String figures() {
            var figures = body.path("figures")
                    .valueStream()
                    .map(figure -> "%s %d of %d"
                            .formatted(
                                    figure.path("measure").asString(),
                                    figure.path("numerator").asInt(),
                                    figure.path("denominator").asInt()))
                    .collect(joining(", "));
            return figures.isEmpty() ? "" : " (" + figures + ")";
        }

        private String actual() {
            var actual = body.path("actual");
            return actual.isObject()
                    ? ": %d of %d"
                            .formatted(
                                    actual.path("numerator").asInt(),
                                    actual.path("denominator").asInt())
                    : "";
        }

        private String asMarkdown() {
            return "| %s | %s | `%s` %s | %s |".formatted(paragraph, fact().replace("|", "/"), id, kind, rests());
        }
    }

    /** What stands in the files where the report gives no date. */
    static final String NO_DATE = "no date given";

    /** What stands in the files where the report names no owner. */
    static final String NOT_NAMED = "not named";

    static ExampleTable of(Path directory) {
        var table = new ExampleTable();
        try (var files = Files.list(directory)) {
            for (var file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) table.plan(JSON.readTree(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return table;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    long count(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).count();
    }

    /** Reviews with the numbers of their findings and actions. */
    String whatIsInIt() {
        return "| source | kind | findings | actions |\n|---|---|---|---|\n" + String.join("\n", reviews) + "\n";
    }

    /** How many facts rest on what. */
    String counted() {
        var actions = of("action");
        var claims = of("completion");
        return """
                | counted | |
                |---|---|
                | facts | %d |
                | of which with nothing assumed | %d |
                | actions | %d |
                | of which due on days that the report's words mean | %d |
                | of which undated: the report gives other words, or none | %d |
                | claims of completion | %d |
                | of which of a month in the report's words | %d |
                | of which of an assumed day | %d |
                """.formatted(
                rows.size(),
                rows.stream().filter(row -> row.assumed().isEmpty()).count(),
                actions.size(),
                actions.stream().filter(Row::isDated).count(),
                actions.stream().filter(row -> !row.isDated()).count(),
                claims.size(),
                claims.stream().filter(row -> !row.assumes("effectiveOn")).count(),
                claims.stream().filter(row -> row.assumes("effectiveOn")).count());
    }

    String everyFact() {
        return "| paragraph | fact, in our words | record | stated or assumed |\n|---|---|---|---|\n"
                + rows.stream()
                        .sorted(Comparator.comparing(row -> sortable(row.paragraph())))
                        .map(Row::asMarkdown)
                        .collect(joining("\n"))
                + "\n";
    }

    List<Row> of(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).toList();
    }

    private void plan(JsonNode plan) {
        var review = plan.path("review");
        var id = review.path("id").asString();
        add("review", id, review);
        then(plan, id);
        int finding = 0;
        int actions = 0;
        for (var each : plan.path("findings")) {
            var findingId = id + ".f" + ++finding;
            add("finding", findingId, each.path("finding"));
            then(each, findingId);
            int action = 0;
            for (var agreed : each.path("actions")) {
                var actionId = findingId + ".a" + ++action;
                add("action", actionId, agreed.path("action"));
                then(agreed, actionId);
            }
            actions += action;
        }
        reviews.add("| `%s` | %s | %d | %d |".formatted(id, review.path("kind").asString(), finding, actions));
    }

    private void then(JsonNode item, String id) {
        for (var then : item.path("then"))
            for (var decision : then.properties()) add(decision.getKey(), id, decision.getValue());
    }

    private void add(String kind, String id, JsonNode body) {
        rows.add(new Row(body.path("source").path("paragraph").asString(), kind, id, body));
    }

    /** "7.10.2" after "7.9". */
    private static String sortable(String paragraph) {
        return Stream.of(paragraph.split("\\."))
                .map(part -> "%03d".formatted(Integer.parseInt(part)))
                .collect(joining("."));
    }
}
