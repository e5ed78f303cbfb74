package org.throughline.query.atleast;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Describes in the API's documentation the parameter that every question takes. */
@Component
class AtLeastParameter implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        return isQuestion(method) ? operation.addParametersItem(atLeast()) : operation;
    }

    private static boolean isQuestion(HandlerMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && List.of(mapping.method()).contains(RequestMethod.GET);
    }

    /** Without an example, which the page to try the API would fill in. */
    private static QueryParameter atLeast() {
        var parameter = new QueryParameter();
        parameter
                .name(ThingVersion.AT_LEAST)
                .description(
                        "Wait up to two seconds until this is shown: what a decision was answered with as atLeast, an"
                                + " identifier and a version such as scr-child-j.f3.a2@5; several are separated by commas. Where the"
                                + " address names the thing, its version alone will do.")
                .required(false)
                .schema(new StringSchema());
        return parameter;
    }
}
