package org.throughline.board.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.permission.Permission;
import org.throughline.board.permission.Reach;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.events.Role;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecord.Outcome;
import org.throughline.platform.access.AccessRecords;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds requests to the record of access before they are answered: every read by an auditor, every read of content by an
 * administrator, every act of administration, and everything under a restriction that an answer holds.
 */
@ControllerAdvice(basePackages = "org.throughline")
public class AccessTrail implements HandlerInterceptor, WebMvcConfigurer, ResponseBodyAdvice<Object> {

    /** After the permission was checked: what is refused was not read. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    /** An answer with more of them is recorded by review. */
    private static final int THINGS_MAX = 20;

    private final AccessRecords records;
    private final AskerResolver askers;
    private final ReadPermissionInTheLog reading;
    private final JsonMapper json;

    AccessTrail(AccessRecords records, AskerResolver askers, ReadPermissionInTheLog reading, JsonMapper json) {
        this.records = records;
        this.askers = askers;
        this.reading = reading;
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(ORDER);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("org.throughline.")) return true;
        Permission.of(method.getMethod()).ifPresent(permission -> record(permission.reach(), request));
        return true;
    }

    private void record(Reach reach, HttpServletRequest request) {
        var role = askers.asker().role();
        if (isRead(request)) {
            if (role == Role.AUDITOR) records.addRead(about(AccessKind.AUDITOR_READ, request));
            else if (role == Role.ADMINISTRATOR && reach.isContent())
                records.addRead(about(AccessKind.GRANTED_READ, request));
        } else if (reach == Reach.ADMINISTRATION)
            records.add(about(AccessKind.ADMINISTERED, request).ending(Outcome.REQUESTED));
    }

    private static AccessRecord about(AccessKind kind, HttpServletRequest request) {
        return AccessRecord.of(kind).about(RequestSummary.thing(request)).saying(RequestSummary.filters(request));
    }

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
        if (body != null
                && !(body instanceof ProblemDetail)
                && request instanceof ServletServerHttpRequest current
                && (isRead(current.getServletRequest()) || isPreview(current.getServletRequest()))
                && !isRecordOfAccess(current.getServletRequest())
                && current.getServletRequest().getUserPrincipal() != null) recordRestricted(body);
        return body;
    }

    /**
     * Records what an answer to the current request holds of restricted reviews. Pages call it with what they show.
     *
     * @throws org.throughline.platform.problem.Refused if it cannot be recorded; do not answer then
     */
    public void recordRestricted(Object answer) {
        var restricted = reading.toTheAsker().restricted();
        if (restricted.isEmpty()) return;
        var content = new RestrictedContent(restricted);
        if (answer instanceof String text) content.writeText(text);
        else if (answer instanceof byte[] bytes) content.writeText(new String(bytes, StandardCharsets.UTF_8));
        else json.writeValue(content, answer);
        record(content.found());
    }

    private void record(Set<String> things) {
        var recorded = things.size() <= THINGS_MAX
                ? things.stream()
                : things.stream().map(AccessTrail::review).distinct();
        recorded.forEach(thing ->
                records.addRead(AccessRecord.of(AccessKind.RESTRICTED_READ).about(thing)));
    }

    private static String review(String thing) {
        int end = thing.indexOf('.');
        return end < 0 ? thing : thing.substring(0, end);
    }

    /** It names what was read and shows nothing of it. */
    private static boolean isRecordOfAccess(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.endsWith("/access") || path.startsWith("/api/access/");
    }

    /** It changes nothing, and shows what was recorded beside what would be. */
    private static boolean isPreview(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/preview");
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
