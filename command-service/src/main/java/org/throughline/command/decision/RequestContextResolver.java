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
import org.throughline.platform.web.InvalidField;

/** Reads who asks from the login, and the expected version and the idempotency key from the headers. */
@Component
class RequestContextResolver implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern ETAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

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
                expectedVersion(request.getHeader(HttpHeaders.IF_MATCH)),
                key(request.getHeader(IDEMPOTENCY_KEY)),
                request.getDescription(false));
    }

    /** {@code *} asks only that the thing exists, which every decision on it asks for anyway. */
    private static @Nullable Long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) return null;
        var version = ETAG.matcher(ifMatch.strip());
        if (!version.matches())
            throw new InvalidField(HttpHeaders.IF_MATCH, "is the ETag of an answer, a version in quotes: \"3\"");
        return Long.valueOf(version.group(1));
    }

    private static @Nullable String key(@Nullable String key) {
        if (key == null) return null;
        if (!KEY.matcher(key).matches())
            throw new InvalidField(IDEMPOTENCY_KEY, "is 1 to 200 printable ASCII characters without spaces");
        return key;
    }
}
