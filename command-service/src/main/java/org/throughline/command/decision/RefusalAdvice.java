package org.throughline.command.decision;

import java.util.Locale;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.platform.web.Problems;

/** Turns a refused command into an RFC 9457 problem that names the rule. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RuleViolated refusal) {
        var rule = refusal.rule();
        return problem(status(rule), rule.name(), rule.reason());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AggregateNotFoundException unknown) {
        return problem(HttpStatus.NOT_FOUND, "UNKNOWN", "nothing is known under this id");
    }

    private static HttpStatus status(Rule rule) {
        return switch (rule.refusal()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case OUTDATED -> HttpStatus.PRECONDITION_FAILED;
        };
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String rule, String reason) {
        return ResponseEntity.of(
                        Problems.of(status, rule.toLowerCase(Locale.ROOT).replace('_', '-'), reason))
                .build();
    }
}
