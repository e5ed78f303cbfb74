package org.throughline.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Gives every operation the problems (RFC 9457) that it can answer, by what it takes: a body, an identifier, a version. */
@Component
@Order(DescriptionStep.PLATFORM + 1)
public class DescribedProblems implements DescriptionStep {

    /** Where a problem is described, before its status: for what one operation alone answers. */
    public static final String REF = "#/components/responses/Problem";

    static final String PROBLEM = "Problem";
    private static final String VIOLATION = "Violation";
    private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "The request is malformed, or a field or parameter cannot be used: `violations` lists them"),
            Map.entry(401, "No login, a wrong password, or a token that has ended"),
            Map.entry(403, "The role of the login may not do this"),
            Map.entry(404, "There is none, or this login may not read it"),
            Map.entry(406, "`Accept` names none of the forms that there are"),
            Map.entry(408, "The body arrived too slowly"),
            Map.entry(409, "A rule refuses it: `type` ends in the rule's name"),
            Map.entry(410, "It was erased"),
            Map.entry(412, "`If-Match` does not name the current version"),
            Map.entry(413, "The body is too large"),
            Map.entry(415, "The body is of a type that is not taken"),
            Map.entry(429, "Too many wrong passwords, or too many requests in progress: wait"),
            Map.entry(500, "The program failed"),
            Map.entry(503, "Busy, or a store is out of reach, or a view has not caught up: try again"),
            Map.entry(507, "The disk is nearly full, so files are not taken"));

    @Override
    public void complete(OpenAPI api) {
        api.getComponents().addSchemas(VIOLATION, violation());
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getComponents().getSchemas().remove("ProblemDetail");
        MEANINGS.forEach((status, meaning) -> api.getComponents().addResponses(name(status), answer(status, meaning)));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> statuses(path, method, operation)
                                .forEach(status -> operation
                                        .getResponses()
                                        .putIfAbsent(Integer.toString(status), new ApiResponse().$ref(REF + status)))));
    }

    private static List<Integer> statuses(String path, HttpMethod method, Operation operation) {
        var statuses = new ArrayList<>(List.of(400, 401, 403, 406, 429, 500, 503));
        if (path.contains("{")) statuses.add(404);
        if (path.contains("{version}")) statuses.add(409); // of an entry that is no decision
        if (takes(operation, "If-Match")) statuses.addAll(List.of(404, 412));
        if (method != HttpMethod.GET) statuses.addAll(List.of(408, 409, 413, 415));
        return statuses.stream().sorted().distinct().toList();
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> header.equals(each.getName()));
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static ApiResponse answer(int status, String meaning) {
        var answer = new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(Schemas.ref(PROBLEM))));
        if (status == 401)
            answer.addHeaderObject(
                    HttpHeaders.WWW_AUTHENTICATE, header("How to log in; left out for a page's own session", false));
        if (status == 429 || status == 503)
            answer.addHeaderObject(HttpHeaders.RETRY_AFTER, header("How many seconds to wait", false));
        return answer;
    }

    static Header header(String description, boolean isAlwaysThere) {
        return new Header()
                .description(description)
                .required(isAlwaysThere ? true : null)
                .schema(Schemas.string());
    }

    private static Schema<?> problem() {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put(
                "type",
                described("`/problems/` and the name of the rule: rely on it").example("/problems/invalid-field"));
        properties.put("title", described("What kind of refusal it is").example("Bad Request"));
        properties.put(
                "status",
                Schemas.ofType("integer")
                        .description("The status of the answer")
                        .example(400));
        properties.put(
                "detail",
                described("What was found. The sentence may change")
                        .example("the request has fields that cannot be used"));
        properties.put("instance", described("The address that was asked for"));
        var violations = Schemas.ofType("array");
        violations.setItems(Schemas.ref(VIOLATION));
        violations.setDescription("The fields and parameters that cannot be used, each with the reason");
        properties.put("violations", violations);
        var problem = Schemas.anyObject("A refusal, as RFC 9457 has it. Some rules add a field of their own");
        problem.setProperties(properties);
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    private static Schema<?> violation() {
        var violation = Schemas.ofType("object");
        violation.setDescription("A field or a parameter that cannot be used");
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("field", described("Its name, with the path to it").example("dueDate"));
        properties.put(
                "message",
                described("What is wrong with it")
                        .example("'ongoing' is not a calendar date; write a day such as 2017-03-31"));
        violation.setProperties(properties);
        violation.setRequired(List.of("field", "message"));
        return violation;
    }

    private static Schema<?> described(String description) {
        return Schemas.string().description(description);
    }
}
