package org.throughline.command.decision;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.throughline.board.account.AskerResolver;
import org.throughline.command.RequestContext;
import org.throughline.platform.problem.InvalidField;

/** Reads who asks from the login, and the expected version and the idempotency key from the headers. */
@Component
class RequestContextResolver implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final AskerResolver askers;

    RequestContextResolver(AskerResolver askers) {
        this.askers = askers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestContext.class;
    }

    @Override
    public RequestContext resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new RequestContext(
                askers.asker(),
                ExpectedVersions.read(request.getHeaderValues(HttpHeaders.IF_MATCH)),
                key(request.getHeader(IDEMPOTENCY_KEY)),
                request.getDescription(false));
    }

    private static @Nullable String key(@Nullable String key) {
        if (key == null) return null;
        if (!KEY.matcher(key).matches())
            throw new InvalidField(IDEMPOTENCY_KEY, "is 1 to 200 printable ASCII characters without spaces");
        return key;
    }
}
