package org.throughline.web.decide;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import org.throughline.board.permission.Permission;
import org.throughline.board.permission.Reach;
import org.throughline.events.Role;
import org.throughline.web.api.ApiRefusal;

/**
 * Every decision of the API, found where the API itself finds it, so that none can be without a page. A user's own account has
 * pages of its own.
 */
@Component
public class DecisionCatalogue {

    /** What would be changed is a question and not a decision. */
    private static final String PREVIEW = "/preview";

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final FieldWords words;

    DecisionCatalogue(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            FieldWords words) {
        this.mapping = mapping;
        this.words = words;
    }

    /** In the order of their paths. */
    public List<DecisionKind> all() {
        return mapping.getObject().getHandlerMethods().entrySet().stream()
                .flatMap(this::kinds)
                .sorted(Comparator.comparing(DecisionKind::pattern))
                .toList();
    }

    /** The decision with a path such as {@code /api/actions/scr-child-j.f1.a1/sign-off}. */
    Optional<DecisionKind> find(String path) {
        var parsed = PathContainer.parsePath(path);
        return all().stream()
                .filter(kind ->
                        PathPatternParser.defaultInstance.parse(kind.pattern()).matches(parsed))
                // a path without a variable goes before one with
                .min(Comparator.comparingInt(kind -> kind.pattern().indexOf('{') < 0 ? 0 : 1));
    }

    /**
     * The same, for a role that records it.
     *
     * @throws ApiRefusal if there is none, or the role does not record it
     */
    DecisionKind findFor(Role role, String path) {
        var kind = find(path).orElseThrow(() -> ApiRefusal.of(404, "there is nothing at this address"));
        if (!kind.roles().contains(role)) throw ApiRefusal.of(403, "this role may not do this");
        return kind;
    }

    /** The record that is the body of a decision, by the name of its schema. */
    Optional<Class<?>> command(String schema) {
        return all().stream()
                .<Class<?>>map(DecisionKind::command)
                .filter(command -> command.getSimpleName().equals(schema))
                .findFirst();
    }

    private Stream<DecisionKind> kinds(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        var method = entry.getValue();
        if (!entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST)) return Stream.empty();
        var permission = Permission.of(method.getMethod());
        var body = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .filter(parameter -> parameter.getParameterType().isRecord())
                .findFirst();
        if (body.isEmpty() || permission.isEmpty() || permission.get().reach() == Reach.OWN_ACCOUNT)
            return Stream.empty();
        var operation = method.getMethodAnnotation(Operation.class);
        var tag = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Tag.class);
        return entry.getKey().getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/") && !pattern.endsWith(PREVIEW))
                .map(pattern -> new DecisionKind(
                        pattern,
                        words.title(pattern, operation == null ? pattern : operation.summary()),
                        tag == null ? "" : tag.name(),
                        body.get().getParameterType(),
                        permission.get().roles()));
    }
}
