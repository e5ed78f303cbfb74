package org.throughline.platform.problem;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.throughline.platform.text.SafeText;

/** Creates problem details (RFC 9457) whose {@code type} ends in the name of the broken rule. */
public final class Problems {

    private static final Comparator<Violation> BY_FIELD =
            Comparator.comparing(Violation::field).thenComparing(Violation::message);

    private Problems() {}

    /** The rule may be given as the name of a constant or in kebab case. */
    public static ProblemDetail of(HttpStatusCode status, String rule, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, SafeText.line(detail));
        problem.setType(URI.create("/problems/" + rule.toLowerCase(Locale.ROOT).replace('_', '-')));
        return problem;
    }

    public static ResponseEntity<ProblemDetail> answer(Refused refused) {
        var answer = ResponseEntity.status(refused.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refused.retryAfterSeconds() > 0)
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(refused.retryAfterSeconds()));
        var problem = of(refused.status(), refused.rule(), String.valueOf(refused.getMessage()));
        refused.properties().forEach(problem::setProperty);
        return answer.body(problem);
    }

    /** The answer is a problem whatever the request accepts, because a client that cannot read it still has its status. */
    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A problem with its violations by field: the same request is answered in the same words. */
    public static ProblemDetail withViolations(List<Violation> violations) {
        var problem = of(HttpStatus.BAD_REQUEST, "invalid-field", "the request has fields that cannot be used");
        problem.setProperty("violations", violations.stream().sorted(BY_FIELD).toList());
        return problem;
    }
}
