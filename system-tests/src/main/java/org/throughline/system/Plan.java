package org.throughline.system;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A review with one finding and actions agreed on it, for decisions to be recorded on.
 *
 * @param review its identifier
 * @param actions the identifiers of the actions
 */
public record Plan(String review, List<String> actions) {

    private static final String REVIEW = """
            {"id": "%s", "kind": "LEARNING_REVIEW", "reference": "LR", "title": "A review for many clients",
             "commissionedBy": "crc", "beganOn": "2026-01-12"}""";
    private static final String FINDING = """
            {"kind": "AREA_TO_STRENGTHEN", "theme": "chronologies", "statement": "Chronologies were out of date",
             "effectiveOn": "2026-02-02"}""";
    private static final String ACTION = """
            {"statement": "Train every team", "desiredOutcome": "Chronologies inform decisions", "overseenBy": "semg",
             "dueDate": "%s",
             "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"},
             "authority": {"committee": "semg", "meetingDate": "2026-02-09", "minute": "7.2"}}""";

    private static final LocalDate DUE = LocalDate.of(2099, 12, 31);
    private static final LocalDate LONG_PAST = LocalDate.of(2026, 2, 28);

    /** Agrees a new plan in the name of the secretary. */
    public static Plan agreed(Program program, String review, int actions) {
        var secretary = program.as("secretary");
        return agreed((path, body) -> secretary.decide(path, body), review, actions);
    }

    /** Agrees a new plan in the name of the secretary whose actions are late. */
    public static Plan late(Program program, String review, int actions) {
        var secretary = program.as("secretary");
        return agreed((path, body) -> secretary.decide(path, body), review, actions, LONG_PAST);
    }

    /** Agrees a new plan over whatever takes a path and a body. */
    public static Plan agreed(BiFunction<String, String, Answer> decide, String review, int actions) {
        return agreed(decide, review, actions, DUE);
    }

    private static Plan agreed(BiFunction<String, String, Answer> decide, String review, int actions, LocalDate due) {
        recorded(decide, "/api/reviews", REVIEW.formatted(review));
        var finding = recorded(decide, "/api/reviews/" + review + "/findings", FINDING);
        var agreed = new ArrayList<String>();
        for (int i = 0; i < actions; i++)
            agreed.add(recorded(decide, "/api/findings/" + finding + "/actions", ACTION.formatted(due)));
        return new Plan(review, List.copyOf(agreed));
    }

    /** Registers a review in the name of the secretary, whatever the answer is. */
    public static Answer register(Program program, String review) {
        return program.as("secretary").decide("/api/reviews", REVIEW.formatted(review));
    }

    public static String progressOn(String action) {
        return "/api/actions/" + action + "/progress";
    }

    public static String progress(String whatChanged) {
        return "{\"whatChanged\": \"" + whatChanged + "\"}";
    }

    private static String recorded(BiFunction<String, String, Answer> decide, String path, String body) {
        var answer = decide.apply(path, body);
        if (!answer.taken()) throw new IllegalStateException(path + ": " + answer.status() + ' ' + answer.body());
        return answer.json().path("id").asString();
    }
}
