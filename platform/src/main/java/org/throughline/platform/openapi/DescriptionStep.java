package org.throughline.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;

/** Completes the description with what no annotation of a controller says. Steps run in their {@code @Order}. */
@FunctionalInterface
public interface DescriptionStep {

    /** Steps of other modules run before the platform's, which look at what they have added. */
    int PLATFORM = 1_000;

    void complete(OpenAPI api);
}
