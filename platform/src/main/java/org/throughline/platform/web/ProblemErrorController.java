package org.throughline.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.platform.problem.Problems;

/** Problem response for failures outside controllers, and for requests of the error page itself. */
@Hidden
@RestController
class ProblemErrorController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var problem = problem(status);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** In constant words, because what was sent cannot be relied on. */
    static ProblemDetail problem(int code) {
        var status = HttpStatus.resolve(code);
        if (status == null || status.is5xxServerError())
            return Problems.of(
                    status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, "unforeseen", "the program failed");
        return switch (status) {
            case NOT_FOUND -> Problems.of(status, "unknown", "there is nothing at this address");
            case METHOD_NOT_ALLOWED -> Problems.of(status, status.name(), "this method is not allowed here");
            case BAD_REQUEST ->
                Problems.of(status, "malformed-request", "this is not an HTTP request that can be read");
            default -> Problems.of(status, status.name(), "the request cannot be answered as it was sent");
        };
    }
}
