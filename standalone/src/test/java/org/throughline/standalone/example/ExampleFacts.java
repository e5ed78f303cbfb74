package org.throughline.standalone.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files of a plan say, each with its day, read without the program's own types. Numbers and identifiers are given as
 * the program gives them: in the order of the file.
 */
final class ExampleFacts {

    private static final JsonMapper JSON = new JsonMapper();

    /** Fields that name something of the directory, or a kind, or that are about the recording itself. */
    private static final Set<String> NO_FACTS = Set.of(
            "source",
            "authority",
            "theme",
            "kind",
            "leadAgency",
            "change",
            "agency",
            "role",
            "committee",
            "overseenBy",
            "to",
            "earlier",
            "commissionedBy",
            "alsoAnswers",
            "contributingAgencies",
            "sustainedChecksOn",
            "roles",
            "asWritten",
            "outcome",
            "level",
            "direction",
            "independence",
            "sampling",
            "sourceKind",
            "priority",
            "statutoryKind");

    private final List<Fact> facts = new ArrayList<>();

    private ExampleFacts() {}

    /**
     * A text, as it is written, and the first day on which anything says it.
     *
     * @param path the review, the finding or the action that it is about
     * @param everywhere whether the text is long enough to mean only this; otherwise it is looked for where it belongs
     */
    record Fact(String path, LocalDate on, String text, boolean everywhere) {

        boolean showsIn(String asked, String answer) {
            if (!everywhere && !asked.startsWith(path + "?") && !asked.startsWith(path + "/")) return false;
            return answer.contains(text) || answer.contains(quoted());
        }

        String quoted() {
            var json = JSON.writeValueAsString(text);
            return text.startsWith("\"") ? text : json.substring(1, json.length() - 1);
        }

        boolean isUnique(List<Fact> among) {
            return among.stream().filter(fact -> fact.text.contains(text)).count() == 1;
        }
    }

    static List<Fact> of(Path directory) {
        var all = new ExampleFacts();
        try (var files = Files.list(directory)) {
            for (var file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) all.plan(JSON.readTree(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return all.byFirstDay();
    }

    /** A text that several decisions say is so from the first of them. */
    private List<Fact> byFirstDay() {
        return facts.stream()
                .map(fact -> new Fact(
                        fact.path(),
                        facts.stream()
                                .filter(other -> other.text().contains(fact.text())
                                        && (fact.everywhere() || other.path().equals(fact.path())))
                                .map(Fact::on)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        fact.text(),
                        fact.everywhere()))
                .distinct()
                .toList();
    }

    private void plan(JsonNode plan) {
        var review = plan.path("review");
        var id = review.path("id").asString();
        var path = "/api/reviews/" + id;
        var began = LocalDate.parse(review.path("beganOn").asString());
        add(path, began, "\"" + id + "\"", true);
        add(path, began, review.path("title").asString(), true);
        for (var key : review.path("keyDates"))
            add(path, keyDate(key), key.path("what").asString(), false);
        var published = review.path("publication").path("publishedOn");
        if (published.isString()) {
            var day = LocalDate.parse(published.asString());
            add(path, day, "\"publishedOn\":\"" + day + "\"", true);
            for (var counted : List.of("statedFindings", "statedActions"))
                if (review.has(counted))
                    add(
                            path,
                            day,
                            "\"%s\":%d".formatted(counted, review.path(counted).asInt()),
                            true);
        }
        int finding = 0;
        for (var each : plan.path("findings")) finding(each, id + ".f" + ++finding);
        then(plan, path, began);
    }

    private void finding(JsonNode finding, String id) {
        var path = "/api/findings/" + id;
        var raised = finding.path("finding");
        add(path, day(raised), "\"" + id + "\"", true);
        texts(raised, path, day(raised));
        int action = 0;
        for (var each : finding.path("actions")) {
            var actionId = id + ".a" + ++action;
            var actionPath = "/api/actions/" + actionId;
            add(actionPath, day(each.path("action")), "\"" + actionId + "\"", true);
            texts(each.path("action"), actionPath, day(each.path("action")));
            then(each, actionPath, day(each.path("action")));
        }
        then(finding, path, day(raised));
    }

    /** What a source states of a day before the beginning takes effect with it. */
    private void then(JsonNode item, String path, LocalDate began) {
        for (var then : item.path("then"))
            for (var decision : then.properties()) {
                var day = day(decision.getValue());
                texts(decision.getValue(), path, day.isBefore(began) ? began : day);
            }
    }

    private void texts(JsonNode body, String path, LocalDate day) {
        for (var field : body.properties()) {
            if (NO_FACTS.contains(field.getKey())) continue;
            var value = field.getValue();
            if (value.isString() && !isDay(value.asString())) add(path, day, value.asString(), false);
            else if (value.isObject()) texts(value, path, day);
            else if (value.isArray()) for (var part : value) if (part.isObject()) texts(part, path, day);
        }
    }

    private void add(String path, LocalDate day, String text, boolean everywhere) {
        facts.add(new Fact(path, day, text, everywhere || text.length() > ONLY_THIS));
    }

    /** The least length of a text that nothing else says by chance. */
    private static final int ONLY_THIS = 40;

    /** Words count by the last day that they mean. */
    private static LocalDate keyDate(JsonNode key) {
        return LocalDate.parse(
                (key.has("date") ? key.path("date") : key.path("asWritten").path("to")).asString());
    }

    /** The day stated, or else the last day that the source's words mean, or else that of the meeting. */
    private static LocalDate day(JsonNode body) {
        return Stream.of(
                        body.path("effectiveOn"),
                        body.path("source").path("statedOn").path("to"),
                        body.path("authority").path("meetingDate"))
                .filter(JsonNode::isString)
                .map(day -> LocalDate.parse(day.asString()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
