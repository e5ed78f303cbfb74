package org.throughline.query.list;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks the parameters of every question. */
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
}
