package org.throughline.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Remembers the JSON body of a request while it is read, so that all that is wrong with it can be found out. */
@ControllerAdvice
class ReadBody extends RequestBodyAdviceAdapter {

    private static final String NAME = Bytes.class.getName();

    record Bytes(byte[] bytes, Type type) {}

    /** The body of a request; empty if none was read as JSON. */
    static Optional<Bytes> of(WebRequest request) {
        return Optional.ofNullable((Bytes) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST));
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var bytes = message.getBody().readAllBytes();
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(NAME, new Bytes(bytes, type), RequestAttributes.SCOPE_REQUEST);
        return new Whole(message.getHeaders(), bytes);
    }

    private record Whole(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
