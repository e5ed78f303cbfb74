package org.throughline.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Runs all steps on the description that springdoc has made of the controllers. */
@Component
class CompleteDescription implements GlobalOpenApiCustomizer {

    private final List<DescriptionStep> steps;

    CompleteDescription(List<DescriptionStep> steps) {
        this.steps = steps;
    }

    @Override
    public void customise(OpenAPI api) {
        steps.forEach(step -> step.complete(api));
    }
}
