package org.throughline.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.throughline.board.attachment.Uploaded;
import org.throughline.platform.web.AnswerCutShort;
import org.throughline.query.list.Page;
import org.throughline.web.api.ApiRequest.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API within the process. A call goes through the same mapping, interceptors, binding, validation and controllers as a
 * request over HTTP, as the user who is signed in, and is answered with the record that would have been written as JSON.
 */
@Component("apiWithinTheProcess")
public class Api {

    /** Looked up at each call: these beans know the controllers, and controllers of pages know this one. */
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;
    private final ObjectProvider<HandlerExceptionResolver> problems;
    private final JsonMapper json;

    Api(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<RequestMappingHandlerAdapter> adapter,
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> problems,
            JsonMapper json) {
        this.mapping = mapping;
        this.adapter = adapter;
        this.problems = problems;
        this.json = json;
    }

    /**
     * What the API answers to a question.
     *
     * @param path begins with {@code /api/}
     * @throws ApiRefusal when it is refused: the user may not read it, it is unknown, a parameter cannot be used
     */
    public <T> T get(String path, MultiValueMap<String, String> parameters, Class<T> answer) {
        return answer.cast(call("GET", path, parameters, Map.of(), Content.NONE));
    }

    public <T> T get(String path, Class<T> answer) {
        return get(path, new LinkedMultiValueMap<>(), answer);
    }

    /** What the API answers to a question about what the user may not read or what is not on record: nothing. */
    public <T> Optional<T> find(String path, MultiValueMap<String, String> parameters, Class<T> answer) {
        try {
            return Optional.of(get(path, parameters, answer));
        } catch (ApiRefusal refused) {
            if (refused.status() != HttpStatus.NOT_FOUND.value()) throw refused;
            return Optional.empty();
        }
    }

    /** A list that the API answers with; see {@link #get}. */
    public <T> Page<T> list(String path, MultiValueMap<String, String> parameters, Class<T> row) {
        var page = get(path, parameters, Page.class);
        return new Page<>(
                page.asOf(),
                page.knownAt(),
                page.page(),
                page.size(),
                page.total(),
                page.next(),
                ((Page<?>) page).items().stream().map(row::cast).toList());
    }

    /**
     * Writes what the API answers to a question, such as a list as CSV, as the answer to the page's own request.
     *
     * @throws ApiRefusal when it is refused; nothing is written then
     */
    public void write(String path, MultiValueMap<String, String> parameters, HttpServletResponse response) {
        var page = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var request = new ApiRequest(page.getRequest(), "GET", path, parameters, Map.of(), Content.NONE);
        request.setAttribute(ApiAnswers.WRITTEN, true);
        within(page, request, response);
        if (request.getAttribute(ApiAnswers.ANSWER) instanceof ProblemDetail problem) throw new ApiRefusal(problem);
    }

    /**
     * Records a decision; idempotent by its key.
     *
     * @param version the version it is decided on, so that a decision on an outdated page is refused; null for any
     * @return what was recorded; null where the API answers without a body
     * @throws ApiRefusal when it is refused; nothing is recorded then
     */
    public @Nullable Object post(String path, JsonNode body, String idempotencyKey, @Nullable Long version) {
        var headers = new HashMap<String, String>();
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        headers.put("Idempotency-Key", idempotencyKey);
        if (version != null) headers.put(HttpHeaders.IF_MATCH, "\"" + version + "\"");
        return ask("POST", path, new LinkedMultiValueMap<>(), headers, Content.of(json.writeValueAsBytes(body)))
                .orElse(null);
    }

    /**
     * Asks for something that needs no more than its address, such as another attempt.
     *
     * @return what the API answers; null where it answers without a body
     * @throws ApiRefusal when it is refused; nothing is done then
     */
    public @Nullable Object post(String path) {
        return post(path, json.createObjectNode(), UUID.randomUUID().toString(), null);
    }

    /**
     * Asks a question that has a body, such as what a decision would change. Nothing is recorded.
     *
     * @throws ApiRefusal when it is refused
     */
    public <T> T ask(String path, JsonNode body, Class<T> answer) {
        var headers = Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        return answer.cast(
                call("POST", path, new LinkedMultiValueMap<>(), headers, Content.of(json.writeValueAsBytes(body))));
    }

    /**
     * Replaces something that has one value, such as a password.
     *
     * @return what the API answers; null where it answers without a body
     * @throws ApiRefusal when it is refused; nothing is replaced then
     */
    public @Nullable Object put(String path, JsonNode body) {
        var headers = Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        return ask("PUT", path, new LinkedMultiValueMap<>(), headers, Content.of(json.writeValueAsBytes(body)))
                .orElse(null);
    }

    /**
     * Uploads a file.
     *
     * @return what a source names it by
     * @throws ApiRefusal when it is refused: it is too large, or not what its type says
     */
    public Uploaded upload(MultipartFile file) {
        var type = file.getContentType();
        var headers = Map.of(
                HttpHeaders.CONTENT_TYPE,
                type == null || type.isEmpty() ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type);
        try {
            return upload(headers, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Uploaded upload(Map<String, String> headers, MultipartFile file) throws IOException {
        try (var stream = file.getInputStream()) {
            var content = new Content(stream, file.getSize());
            return (Uploaded) call("POST", "/api/files", new LinkedMultiValueMap<>(), headers, content);
        }
    }

    /**
     * Removes something.
     *
     * @throws ApiRefusal when it is refused; nothing is removed then
     */
    public void delete(String path) {
        ask("DELETE", path, new LinkedMultiValueMap<>(), Map.of(), Content.NONE);
    }

    private Object call(
            String method,
            String path,
            MultiValueMap<String, String> parameters,
            Map<String, String> headers,
            Content body) {
        return ask(method, path, parameters, headers, body)
                .orElseThrow(() -> ApiRefusal.of(HttpStatus.NOT_FOUND.value(), "there is nothing at this address"));
    }

    /** The answer; empty where the API answers without a body. */
    private Optional<Object> ask(
            String method,
            String path,
            MultiValueMap<String, String> parameters,
            Map<String, String> headers,
            Content body) {
        var page = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var request = new ApiRequest(page.getRequest(), method, path, parameters, headers, body);
        var response = new ApiResponse(pageResponse(page));
        within(page, request, response);
        var answer = request.getAttribute(ApiAnswers.ANSWER);
        if (answer instanceof ProblemDetail problem) throw new ApiRefusal(problem);
        if (answer == null && !HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful())
            throw ApiRefusal.of(
                    response.getStatus(),
                    response.getStatus() == HttpStatus.FORBIDDEN.value()
                            ? "your role does not let you see or do this"
                            : "this was not answered");
        return Optional.ofNullable(answer);
    }

    private void within(ServletRequestAttributes page, HttpServletRequest request, HttpServletResponse response) {
        ServletRequestPathUtils.parseAndCache(request);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            handle(request, response);
        } finally {
            RequestContextHolder.setRequestAttributes(page);
        }
    }

    private void handle(HttpServletRequest request, HttpServletResponse response) {
        @Nullable Object handler = null;
        try {
            var chain = mapping.getObject().getHandler(request);
            if (chain == null) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            handler = chain.getHandler();
            for (var interceptor : chain.getInterceptorList())
                if (!interceptor.preHandle(request, response, handler)) return;
            adapter.getObject().handle(request, response, handler);
        } catch (AnswerCutShort failed) {
            throw failed;
        } catch (Exception refused) {
            problems.getObject().resolveException(request, response, handler, refused);
        }
    }

    private static HttpServletResponse pageResponse(ServletRequestAttributes page) {
        var response = page.getResponse();
        if (response == null) throw new IllegalStateException("a page is asked for in a request");
        return response;
    }
}
