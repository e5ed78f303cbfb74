package org.throughline.standalone.example;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Loads a plan from files, one review each: the review, its findings, their actions, and the decisions on each action.
 *
 * <p>Bodies are those of the REST API. A finding and an action have a {@code ref}, a name within the file, which is part of the
 * idempotency key. {@code alsoAnswers} may name a finding of the file by {@code "ref:<name>"}. A decision is named by the last part
 * of its path or by the names below; {@code by} says who sends it, {@code ref} names it for a later one, such as a correction.
 */
final class PlanLoader {

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

    private static final Pattern VERSION = Pattern.compile("version:(.+)");
    private static final Pattern OWNER = Pattern.compile("\\{owner of ([^}]+)}");
    private static final Set<String> NOT_DECISIONS = Set.of("by", "ref");

    private final PlanFiles files;
    private final LocalDate today;
    private final ThroughlineClient server;
    private final PrintWriter out;
    private final LoadSummary loaded = new LoadSummary();
    /** The versions of decisions that have a {@code ref}, for decisions that name them. */
    private final Map<String, Long> versions = new HashMap<>();

    PlanLoader(PlanFiles files, LocalDate today, ThroughlineClient server, PrintWriter out) {
        this.files = files;
        this.today = today;
        this.server = server;
        this.out = out;
    }

    LoadSummary load() throws IOException, InterruptedException {
        var plans = files.read(today);
        if (plans.isEmpty())
            throw new LoadFailedException("There are no .json files, and no .yml files, of a plan in the directory");
        if (files.areRelative()) begin(plans.firstEntry().getValue().path("review"));
        for (var plan : plans.entrySet()) load(plan.getKey(), plan.getValue());
        return loaded;
    }

    /** A plan whose days are relative is loaded into an empty record, or continued on the day on which it was begun. */
    private void begin(JsonNode first) throws InterruptedException {
        var recorded = server.get("/api/reviews/" + first.path("id").asString());
        if (recorded == null) {
            var reviews = server.get("/api/reviews?size=1");
            long total = reviews == null ? 0 : reviews.path("total").asLong();
            if (total > 0)
                throw new LoadFailedException(
                        "This example is loaded into an empty record, and this record has " + total
                                + " reviews. Stop the program, start it with another directory (--throughline.data=DIR), and load"
                                + " again.");
        } else if (!recorded.path("beganOn")
                .asString()
                .equals(first.path("beganOn").asString()))
            throw new LoadFailedException(
                    "This example was loaded on another day, and its days belong to that day. To load it"
                            + " for today, start the program with another directory (--throughline.data=DIR). To continue a load that"
                            + " broke off, give that day as --today=DAY.");
    }

    private void load(String file, JsonNode plan) throws InterruptedException {
        var key = files.name() + "/" + file.replaceFirst("\\.(json|yml)$", "");
        if (plan.has("review")) loadReview(file, plan, key);
        int step = 0;
        for (var request : plan.path("requests")) {
            step++;
            send(request, key + "/" + step);
        }
    }

    private void loadReview(String file, JsonNode plan, String key) throws InterruptedException {
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
        out.printf("%-45s %-28s %3d findings %3d actions%n", file, review, findings.size(), actions);
    }

    /** Sends a request that belongs to no one review: {@code post} or {@code put} a path, with a {@code body}. */
    private void send(JsonNode request, String key) throws InterruptedException {
        var by = request.path("by").asString("");
        var body = withVersions(request.path("body"), key);
        var put = request.path("put").asString("");
        if (put.isEmpty()) {
            var path = withOwners("/api/" + request.path("post").asString());
            loaded.count("other requests", server.post(by, path, body, key, key).again());
        } else {
            server.put(by, "/api/" + put, body, key);
            loaded.count("mail addresses", false);
        }
    }

    /** Replaces {@code {owner of ACTION}} by the identifier of the person who owns the action. */
    private String withOwners(String path) throws InterruptedException {
        var owner = OWNER.matcher(path);
        if (!owner.find()) return path;
        var action = server.get("/api/actions/" + owner.group(1) + "?atLeast=0");
        var person = action == null
                ? ""
                : action.path("action").path("owner").path("person").asString("");
        if (person.isEmpty()) throw new LoadFailedException(path + ": the action has no owner");
        return owner.replaceFirst(person);
    }

    /** Replaces {@code version:REF} by the version of the decision that has this {@code ref}. */
    private JsonNode withVersions(JsonNode body, String where) {
        if (!(body instanceof ObjectNode fields)) return body;
        var resolved = fields.deepCopy();
        for (var field : fields.properties()) {
            var named = VERSION.matcher(field.getValue().asString(""));
            if (!named.matches()) continue;
            var version = versions.get(named.group(1));
            if (version == null)
                throw new LoadFailedException(where + " names " + named.group(1) + ", which is not before it");
            resolved.put(field.getKey(), version);
        }
        return resolved;
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
                if (NOT_DECISIONS.contains(decision.getKey())) continue;
                var path = paths.getOrDefault(decision.getKey(), decision.getKey());
                var stepKey = key + "/" + step + "-" + decision.getKey();
                var answer = server.post(
                        then.path("by").asString(""),
                        on + "/" + path,
                        withVersions(decision.getValue(), stepKey),
                        stepKey,
                        stepKey);
                loaded.count("decisions: " + decision.getKey(), answer.again());
                if (then.has("ref")) versions.put(then.path("ref").asString(), answer.version());
            }
        }
    }

    private String post(String path, JsonNode body, String key, String what) throws InterruptedException {
        var answer = server.post("", path, body, key, key);
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
}
