package org.throughline.query.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.throughline.board.export.ExportRequest;
import org.throughline.platform.problem.Violation;
import org.throughline.platform.web.ParameterValues;
import org.throughline.platform.web.UnusableBody;
import org.throughline.platform.words.NearestWord;

/**
 * Checks all parameters of a question before it is answered, and names all that are wrong at once: a misspelt parameter or an
 * identifier that is not on record would answer another question.
 */
@Component
class QueryParameters implements HandlerInterceptor {

    /** Every question takes it, and none names it. */
    private static final String AT_LEAST = "atLeast";

    private static final String FEATURES = "org.throughline.query.";

    /**
     * A parameter as the controller declares it.
     *
     * @param validated the record whose constraints it has to meet; null for none
     */
    private record Declared(
            Class<?> type, boolean required, @Nullable Class<?> validated) {}

    private final Map<String, Map<String, Declared>> known = new ConcurrentHashMap<>();
    private final ParameterValues values;
    private final KnownIdentifiers identifiers;
    private final Validator validator;

    QueryParameters(ParameterValues values, KnownIdentifiers identifiers, Validator validator) {
        this.values = values;
        this.identifiers = identifiers;
        this.validator = validator;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(FEATURES)) return true;
        var declared = known.computeIfAbsent(method.toString(), _ -> declaredBy(method));
        var violations = new ArrayList<Violation>();
        request.getParameterMap().forEach((name, given) -> check(name, given, declared, violations));
        if (violations.isEmpty()) return true; // what is missing alone is refused where it is read
        declared.forEach((name, parameter) -> {
            if (parameter.required() && request.getParameter(name) == null)
                violations.add(new Violation(name, "is missing"));
        });
        throw new UnusableBody(violations);
    }

    private void check(String name, String[] given, Map<String, Declared> declared, List<Violation> violations) {
        var parameter = declared.get(name);
        if (parameter == null)
            violations.add(new Violation(
                    name.replaceAll("[^A-Za-z0-9_.-]", "?"),
                    "is not a parameter here"
                            + NearestWord.to(name, declared.keySet().stream())
                                    .map("; did you mean %s"::formatted)
                                    .orElse("")
                            + "; there are " + String.join(", ", declared.keySet())));
        else if (given.length > 1) violations.add(new Violation(name, "is given more than once"));
        else
            refusals(name, given[0], parameter)
                    .map(refusal -> new Violation(name, refusal))
                    .forEach(violations::add);
    }

    private Stream<String> refusals(String name, String text, Declared parameter) {
        var read = values.read(text, parameter.type());
        if (read.refusal().isPresent()) return read.refusal().stream();
        var value = read.value();
        if (value == null) return Stream.empty();
        return Stream.concat(
                identifiers.refusal(value).stream(),
                parameter.validated() == null
                        ? Stream.empty()
                        : validator.validateValue(parameter.validated(), name, value).stream()
                                .map(violation -> violation.getMessage()));
    }

    private static Map<String, Declared> declaredBy(HandlerMethod method) {
        var declared = new TreeMap<String, Declared>();
        declared.put(AT_LEAST, new Declared(String.class, false, null));
        for (var parameter : method.getMethodParameters()) declare(parameter, declared);
        return declared;
    }

    private static void declare(MethodParameter parameter, Map<String, Declared> into) {
        var type = parameter.getParameterType();
        if (Map.class.isAssignableFrom(type)) return;
        var annotated = parameter.getParameterAnnotation(RequestParam.class);
        if (annotated != null)
            into.put(
                    parameter.getParameter().getName(),
                    new Declared(
                            type,
                            annotated.required() && annotated.defaultValue().equals(ValueConstants.DEFAULT_NONE),
                            null));
        else if (type.isRecord()
                && (type == ExportRequest.class || type.getName().startsWith(FEATURES)))
            Arrays.stream(type.getRecordComponents())
                    .forEach(component -> into.put(
                            component.getName(),
                            new Declared(
                                    component.getType(),
                                    false,
                                    parameter.hasParameterAnnotation(Valid.class) ? type : null)));
    }
}
