package org.throughline.command.decision;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.throughline.command.RuleViolated;
import org.throughline.platform.problem.Problems;

/** Turns a refused command into an RFC 9457 problem that names the rule. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RuleViolated refusal) {
        return Problems.answer(Refusals.problem(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AggregateNotFoundException unknown) {
        return Problems.answer(Refusals.unknown());
    }
}
