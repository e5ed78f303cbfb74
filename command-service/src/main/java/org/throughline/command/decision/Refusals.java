package org.throughline.command.decision;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.platform.problem.Problems;

/** Makes the RFC 9457 problem of a refusal, whose type names the rule and whose detail names the state found; with people to choose from. */
public final class Refusals {

    private Refusals() {}

    public static ProblemDetail problem(RuleViolated refusal) {
        var problem = problem(status(refusal.rule()), refusal.rule().name(), refusal.found());
        if (!refusal.proposals().isEmpty()) problem.setProperty("proposals", refusal.proposals());
        return problem;
    }

    public static ProblemDetail unknown() {
        return problem(HttpStatus.NOT_FOUND, "UNKNOWN", "nothing is known under this id");
    }

    public static HttpStatus status(Rule rule) {
        return switch (rule.refusal()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case OUTDATED -> HttpStatus.PRECONDITION_FAILED;
        };
    }

    /** The name of a rule in the type of its problem. */
    public static String name(Rule rule) {
        return inKebabCase(rule.name());
    }

    private static String inKebabCase(String rule) {
        return rule.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ProblemDetail problem(HttpStatus status, String rule, String detail) {
        return Problems.of(status, inKebabCase(rule), detail);
    }
}
