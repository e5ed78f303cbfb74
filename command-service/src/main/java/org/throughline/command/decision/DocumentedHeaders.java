package org.throughline.command.decision;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.throughline.command.RequestContext;

/** Describes in the API's documentation the headers that every decision takes. */
@Component
class DocumentedHeaders implements GlobalOperationCustomizer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(RequestContext.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean decides = Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == RequestContext.class);
        if (!decides) return operation;
        return operation
                .addParametersItem(header(
                        RequestContextResolver.IDEMPOTENCY_KEY,
                        "Your own key for this decision. A request that is sent again under its key is recorded once.",
                        "7f3a"))
                .addParametersItem(header(
                        HttpHeaders.IF_MATCH,
                        "The ETag of the answer that you decide on, or several after commas. Another version is answered 412.",
                        "\"3\""));
    }

    private static HeaderParameter header(String name, String description, String example) {
        var header = new HeaderParameter();
        header.name(name)
                .description(description)
                .required(false)
                .schema(new StringSchema())
                .example(example);
        return header;
    }
}
