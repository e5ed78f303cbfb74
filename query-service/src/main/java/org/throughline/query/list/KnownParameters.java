package org.throughline.query.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.throughline.board.export.ExportRequest;
import org.throughline.platform.web.InvalidField;

/** Refuses unknown query parameters, because a misspelt filter would answer another question. */
@Component
class KnownParameters implements HandlerInterceptor {

    /** Every question takes it, and none names it. */
    private static final String AT_LEAST = "atLeast";

    private final ConcurrentHashMap<String, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("org.throughline.query.")) return true;
        var names = known.computeIfAbsent(method.toString(), _ -> namesOf(method));
        for (var name : request.getParameterMap().keySet()) {
            if (!names.contains(name))
                throw new InvalidField(
                        name.replaceAll("[^A-Za-z0-9_.-]", "?"),
                        "is not a parameter here; there are "
                                + names.stream().sorted().collect(Collectors.joining(", ")));
            if (request.getParameterValues(name).length > 1) throw new InvalidField(name, "is given more than once");
        }
        return true;
    }

    private static Set<String> namesOf(HandlerMethod method) {
        return Stream.concat(
                        Stream.of(AT_LEAST),
                        Arrays.stream(method.getMethodParameters()).flatMap(KnownParameters::namesOf))
                .collect(Collectors.toSet());
    }

    private static Stream<String> namesOf(MethodParameter parameter) {
        if (Map.class.isAssignableFrom(parameter.getParameterType())) return Stream.empty();
        if (parameter.hasParameterAnnotation(RequestParam.class))
            return Stream.of(parameter.getParameter().getName());
        return parameter.getParameterType().isRecord() && isOfQuestions(parameter.getParameterType())
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.empty();
    }

    private static boolean isOfQuestions(Class<?> type) {
        return type == ExportRequest.class || type.getName().startsWith("org.throughline.query.");
    }
}
