package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Mismatch;
import org.throughline.platform.problem.Outage;
import org.throughline.platform.problem.OutcomeIsUnknown;
import org.throughline.platform.problem.Problems;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.problem.StoreIsFull;
import org.throughline.platform.problem.Violation;
import org.throughline.platform.problem.Violations;

/**
 * Turns exceptions into RFC 9457 problems that name the rule, the field or the parameter and no internals.
 */
@RestControllerAdvice
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ApplicationEventPublisher events;
    private final BodyViolations bodies;

    ProblemAdvice(ApplicationEventPublisher events, BodyViolations bodies) {
        this.events = events;
        this.bodies = bodies;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidField field) {
        return answer(Problems.withViolations(List.of(field.violation())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(UnusableBody body) {
        return answer(Problems.withViolations(body.violations()));
    }

    /** A body that a controller reads as a stream. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLarge body) {
        return answer(Problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", String.valueOf(body.getMessage())));
    }

    /** An upload that a controller reads as a stream. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooSlow(BodyTooSlow body) {
        return answer(Problems.of(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", String.valueOf(body.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        return Problems.answer(refused);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException invalid) {
        return answer(Problems.withViolations(
                invalid.getConstraintViolations().stream().map(Violations::of).toList()));
    }

    /** Tomcat decodes parameters late, so a malformed URL can get this far. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException unreadable) {
        return answer(
                Problems.of(HttpStatus.BAD_REQUEST, "malformed-url", "the URL has parameters that cannot be read"));
    }

    /** Sign-in looks at the names and values of parameters and headers when they are asked for. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(RequestRejectedException unreadable) {
        return answer(Problems.of(
                HttpStatus.BAD_REQUEST,
                "malformed-url",
                "the method, the address or a header has characters that are not allowed here"));
    }

    /** The body ended too early, or the client has gone or does not read. If it is still there, the request was wrong. */
    @ExceptionHandler({ClientAbortException.class, BadRequestException.class})
    @Nullable
    ResponseEntity<ProblemDetail> gone(IOException gone, HttpServletResponse response) {
        log.debug("A client went away or sent a body that ends too early", gone);
        return response.isCommitted() ? null : answer(ProblemErrorController.problem(400));
    }

    /** Left to Tomcat, which closes the connection. */
    @ExceptionHandler
    void cutShort(AnswerCutShort failed) {
        log.error("A request failed while it was answered", failed.getCause());
        throw failed;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(OutcomeIsUnknown unknown) {
        log.warn("The connection to the store was lost during a commit");
        return refused(Refused.outcomeIsUnknown());
    }

    /** Everything else: 503 if a store cannot be reached, otherwise 500. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(Exception unforeseen, HttpServletRequest request) {
        if (Outage.isStoreFull(unforeseen)) {
            log.error("The disk of the database is full");
            events.publishEvent(new StoreIsFull());
            return refused(Refused.storeIsFull());
        }
        if (Outage.isBehind(unforeseen)) {
            log.warn("The store cannot be reached: {}", unforeseen.getClass().getSimpleName());
            return refused(Refused.storeIsUnavailable(request.getMethod()));
        }
        log.error("A request failed unexpectedly", unforeseen);
        return answer(Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "unforeseen", "the program failed; the log has the reason"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!UnreadableBody.isOfOneField(unread)) return any(UnreadableBody.problem(unread));
        var all = ReadBody.of(request)
                .map(body -> bodies.of(body.bytes(), body.type()))
                .orElse(List.of());
        return any(all.isEmpty() ? UnreadableBody.problem(unread) : Problems.withViolations(all));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return any(Problems.withViolations(invalid.getBindingResult().getAllErrors().stream()
                .map(Violations::of)
                .distinct()
                .toList()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return any(Problems.withViolations(invalid.getParameterValidationResults().stream()
                .flatMap(parameter -> parameter.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? Violations.of(field)
                                : new Violation(
                                        String.valueOf(
                                                parameter.getMethodParameter().getParameterName()),
                                        String.valueOf(error.getDefaultMessage()))))
                .distinct()
                .toList()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return any(Problems.withViolations(List.of(new Violation(name, Mismatch.message(mismatch)))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return any(Problems.withViolations(List.of(new Violation(missing.getParameterName(), "is missing"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException nothing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return any(Problems.of(HttpStatus.NOT_FOUND, "unknown", "there is nothing at this address"));
    }

    /** Refusals by Spring itself (method, media type) keep their status and headers and get a problem type. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var known = HttpStatus.resolve(status.value());
        var named = body instanceof ProblemDetail problem && problem.getType() == null && known != null
                ? Problems.of(status, known.name(), String.valueOf(problem.getDetail()))
                : body;
        var typed = new HttpHeaders();
        typed.putAll(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(named, typed, status);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return Problems.answer(problem);
    }

    private static ResponseEntity<Object> any(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
