package org.throughline.query.list;

import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks the parameters of every question, and reads moments as people write them. */
@Configuration("queryWebConfiguration")
class QueryWebConfiguration implements WebMvcConfigurer {

    private final QueryParameters parameters;
    private final Clock clock;

    QueryWebConfiguration(QueryParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(parameters);
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(new MomentReader(clock));
    }
}
