package org.throughline.standalone.example;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Loads a plan from files, one review each: the review, its findings, their actions, and the decisions on each action.
 *
 * <p>Bodies are those of the REST API. A finding and an action have a {@code ref}, a name within the file, which is part of the
 * idempotency key. {@code alsoAnswers} may name a finding of the file by {@code "ref:<name>"}.
 */
final class PlanLoader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REF = "ref:";

    /** Decisions on an action, with their paths. */
    private static final Map<String, String> DECISIONS = Map.of(
            "progress", "progress",
            "dueDate", "due-date",
            "completion", "completion",
            "verification", "verification",
            "signOff", "sign-off",
            "impactEvidence", "impact-evidence",
            "oversight", "oversight",
            "hold", "hold");

    /** Decisions on a review, with their paths. */
    private static final Map<String, String> DECISIONS_ON_REVIEWS = Map.of(
            "criteria", "criteria",
            "notification", "notifications",
            "hold", "hold",
            "restriction", "restriction",
            "planAgreement", "plan/agreement",
            "planSignOff", "sign-off",
            "planImpact", "plan/impact");

    /** Decisions on a finding, with their paths. */
    private static final Map<String, String> DECISIONS_ON_FINDINGS = Map.of("recurrence", "recurrence");

    private final Path directory;
    private final ThroughlineClient server;
    private final PrintStream out;
    private final LoadSummary loaded = new LoadSummary();

    PlanLoader(Path directory, ThroughlineClient server, PrintStream out) {
        this.directory = directory;
        this.server = server;
        this.out = out;
    }

    LoadSummary load() throws IOException, InterruptedException {
        var files = files();
        if (files.isEmpty()) throw new LoadFailedException("There are no .json files in " + directory);
        for (var file : files) load(file, read(file));
        return loaded;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file);
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            throw new LoadFailedException(name(file) + " is not JSON: " + broken.getOriginalMessage()
                    + (where == null ? "" : ", line " + where.getLineNr()));
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private void load(Path file, JsonNode plan) throws InterruptedException {
        var key =
                name(directory.toAbsolutePath().normalize()) + "/" + name(file).replace(".json", "");
        var review = post("/api/reviews", plan.path("review"), key, "reviews");
        var findings = new HashMap<String, String>();
        for (var finding : plan.path("findings")) {
            var ref = finding.path("ref").asString();
            var kind = finding.path("finding").path("kind").asString();
            var id = post(
                    "/api/reviews/" + review + "/findings",
                    finding.path("finding"),
                    key + "/" + ref,
                    "findings: " + kind);
            findings.put(ref, id);
        }
        int actions = 0;
        for (var finding : plan.path("findings")) {
            var ref = finding.path("ref").asString();
            for (var action : finding.path("actions")) {
                load(action, ref, findings, key);
                actions++;
            }
            then(finding, "/api/findings/" + findings.get(ref), DECISIONS_ON_FINDINGS, key + "/" + ref);
        }
        then(plan, "/api/reviews/" + review, DECISIONS_ON_REVIEWS, key);
        out.printf("%-45s %-28s %3d findings %3d actions%n", name(file), review, findings.size(), actions);
    }

    private void load(JsonNode action, String finding, Map<String, String> findings, String fileKey)
            throws InterruptedException {
        var key = fileKey + "/" + finding + "/" + action.path("ref").asString();
        var body = resolved(action.path("action"), findings, key);
        var id = post("/api/findings/" + findings.get(finding) + "/actions", body, key, "actions");
        then(action, "/api/actions/" + id, DECISIONS, key);
    }

    /** Sends the decisions on one review, finding or action, in order. */
    private void then(JsonNode item, String on, Map<String, String> paths, String key) throws InterruptedException {
        int step = 0;
        for (var then : item.path("then")) {
            step++;
            for (var decision : then.properties()) {
                var path = paths.get(decision.getKey());
                var stepKey = key + "/" + step + "-" + decision.getKey();
                if (path == null) throw new LoadFailedException(stepKey + " is not a decision that can be loaded");
                post(on + "/" + path, decision.getValue(), stepKey, "decisions: " + decision.getKey());
            }
        }
    }

    private String post(String path, JsonNode body, String key, String what) throws InterruptedException {
        var answer = server.post(path, body, key, key);
        loaded.count(what, answer.again());
        return answer.id();
    }

    private static JsonNode resolved(JsonNode action, Map<String, String> findings, String where) {
        if (!(action instanceof ObjectNode body) || !(action.path("alsoAnswers") instanceof ArrayNode others))
            return action;
        var resolved = body.deepCopy();
        var ids = resolved.putArray("alsoAnswers");
        for (var other : others) {
            var name = other.asString();
            var id = name.startsWith(REF) ? findings.get(name.substring(REF.length())) : name;
            if (id == null)
                throw new LoadFailedException(where + " also answers " + name + ", which is not in its file");
            ids.add(StringNode.valueOf(id));
        }
        return resolved;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
