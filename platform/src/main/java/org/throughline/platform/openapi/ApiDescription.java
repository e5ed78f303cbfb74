package org.throughline.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;

/** What the description begins with: what the API is, and how to log in. */
@Configuration("apiDescription")
class ApiDescription {

    private static final String ABOUT = """
            Reviews, findings, actions and their impact: every decision is an event, and every question can be asked for \
            any day, by what was known at any moment.

            Days are ISO 8601 in the board's time zone, moments are UTC. A field that is not described here is refused in a \
            request, and may be added to an answer: ignore what you do not know.""";

    static {
        SpringDocUtils.getConfig().replaceWithSchema(ProblemDetail.class, Schemas.ref(DescribedProblems.PROBLEM));
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                // The same program, whatever the client calls it: a Host header gets into no answer.
                .addServersItem(new Server().url("/").description("The program that serves this description"))
                .info(new Info()
                        .title("Throughline")
                        .version("v1")
                        .description(ABOUT)
                        .license(new License().name("Apache License 2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes("basic", scheme("basic", "The login and the password of an account"))
                        .addSecuritySchemes("token", scheme("bearer", "A token that a user has made for a program")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    private static SecurityScheme scheme(String scheme, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }
}
