package org.throughline.query.list;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks the parameters of every question, and lets the parameter {@code format} replace the header {@code Accept}. */
@Configuration("queryWebConfiguration")
class QueryWebConfiguration implements WebMvcConfigurer {

    private final KnownParameters parameters;

    QueryWebConfiguration(KnownParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(parameters);
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(FormatNegotiation.MANAGER.getStrategies());
    }
}
