package org.throughline.web.api;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Hands a page the record that the API would have written as JSON, and writes nothing. */
@RestControllerAdvice
class ApiAnswers implements ResponseBodyAdvice<Object> {

    static final String ANSWER = ApiAnswers.class.getName();

    /** Set where an answer is to be written; a problem is not. */
    static final String WRITTEN = ANSWER + ".written";

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(request instanceof ServletServerHttpRequest servlet)
                || !(servlet.getServletRequest() instanceof ApiRequest page)
                || (page.getAttribute(WRITTEN) != null && !(body instanceof ProblemDetail))) return body;
        page.setAttribute(ANSWER, body);
        return null;
    }
}
