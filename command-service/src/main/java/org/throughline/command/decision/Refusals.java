package org.throughline.command.decision;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.throughline.command.Rule;
import org.throughline.platform.web.Problems;

/** How a refusal is told: an RFC 9457 problem that names the rule. */
public final class Refusals {

    private Refusals() {}

    public static ProblemDetail problem(Rule rule) {
        return problem(status(rule), rule.name(), rule.reason());
    }

    public static ProblemDetail unknown() {
        return problem(HttpStatus.NOT_FOUND, "UNKNOWN", "nothing is known under this id");
    }

    private static HttpStatus status(Rule rule) {
        return switch (rule.refusal()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case OUTDATED -> HttpStatus.PRECONDITION_FAILED;
        };
    }

    private static ProblemDetail problem(HttpStatus status, String rule, String reason) {
        return Problems.of(status, rule.toLowerCase(Locale.ROOT).replace('_', '-'), reason);
    }
}
