package org.throughline.query.view;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.throughline.platform.web.Problems;
import org.throughline.platform.web.Refused;

/** What a question is told when the store of views does not answer. Decisions are taken all the same. */
@RestControllerAdvice
@Order(-1)
class ViewStoreAdvice {

    private static final Logger log = LoggerFactory.getLogger(ViewStoreAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outOfReach(MongoException away) {
        log.warn("The store of views does not answer: {}", away.getClass().getSimpleName());
        return Problems.answer(unavailable());
    }

    static Refused unavailable() {
        return Refused.forNow(
                "VIEWS_ARE_UNAVAILABLE", "the store of views does not answer; decisions are recorded all the same", 2);
    }
}
