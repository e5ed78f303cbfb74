package org.throughline.command.decision;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.throughline.command.RequestContext;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.platform.openapi.Schemas;

/** Describes the headers that every decision takes, and those of its answer. */
@Component
class DocumentedHeaders implements GlobalOperationCustomizer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(RequestContext.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean decides = method.hasMethodAnnotation(PostMapping.class)
                && Stream.of(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == RequestContext.class);
        if (!decides) return operation;
        operation
                .addParametersItem(header(
                        RequestContextResolver.IDEMPOTENCY_KEY,
                        "Your own key for this decision, such as 7f3a: 1 to 200 printable ASCII characters without"
                                + " spaces. A request that is sent again under its key is recorded once."))
                .addParametersItem(header(
                        HttpHeaders.IF_MATCH,
                        "The ETag of the answer that you decide on, such as \"3\", or several after commas. Another version"
                                + " is answered 412."));
        operation.getResponses().forEach((status, answer) -> {
            if (!status.startsWith("2")) return;
            answer.addHeaderObject(
                    Responses.REPLAYED, answered("true if this key was recorded before: nothing was recorded now"));
            if (answersOne(method))
                answer.addHeaderObject(
                        HttpHeaders.ETAG,
                        answered("The version after it, in quotes").required(true));
        });
        return operation;
    }

    private static boolean answersOne(HandlerMethod method) {
        return method.getMethod().getGenericReturnType().getTypeName().contains(Taken.class.getName());
    }

    private static Header answered(String description) {
        return new Header().description(description).schema(Schemas.string());
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).description(description).required(false).schema(Schemas.string());
        return header;
    }
}
