package org.throughline.query.atleast;

import static org.throughline.query.atleast.ThingVersion.AT_LEAST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.platform.problem.InvalidField;
import org.throughline.query.projection.Freshness;

/** Lets every question wait until the views show the versions that it names, once it is known that its user may ask it. */
@Configuration("atLeastInterceptor")
class AtLeastInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    /** After the permission and the check of all parameters. */
    private static final int ORDER = 100;

    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD");

    private static final Map<Class<?>, Function<String, Object>> NAMED_BY_ADDRESS = Map.of(
            ReviewId.class, ReviewId::new,
            FindingId.class, FindingId::new,
            ActionId.class, ActionId::new,
            MeetingId.class, MeetingId::new,
            DigestId.class, DigestId::new);

    private final ShownVersions shown;
    private final Freshness freshness;

    AtLeastInterceptor(ShownVersions shown, Freshness freshness) {
        this.shown = shown;
        this.freshness = freshness;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**").order(ORDER);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = request.getParameterValues(AT_LEAST);
        if (asked == null || !(handler instanceof HandlerMethod method) || !QUESTIONS.contains(request.getMethod()))
            return true;
        if (asked.length > 1) throw new InvalidField(AT_LEAST, "is given more than once");
        if (asked[0].isBlank() || isMalformed(request, method)) return true;
        var missing = new ArrayList<>(ThingVersion.read(asked[0], named(request, method)));
        freshness.await(() -> {
            missing.removeIf(shown::include);
            return missing.isEmpty();
        });
        return true;
    }

    /** An address that cannot be read is refused where its parameters are read. */
    private static boolean isMalformed(HttpServletRequest request, HandlerMethod method) {
        try {
            var _ = named(request, method);
            return false;
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    /** The thing that the address names; null if it names none. */
    private static @Nullable Object named(HttpServletRequest request, HandlerMethod method) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables))
            return null;
        for (var parameter : method.getMethodParameters()) {
            var identifier = NAMED_BY_ADDRESS.get(parameter.getParameterType());
            if (identifier != null && parameter.hasParameterAnnotation(PathVariable.class))
                return identifier.apply(
                        String.valueOf(variables.get(parameter.getParameter().getName())));
        }
        return null;
    }
}
