package org.throughline.board.export;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the parameter {@code format} replace the header {@code Accept}. */
@Configuration("exportConfiguration")
class ExportConfiguration implements WebMvcConfigurer {

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(FormatNegotiation.MANAGER.getStrategies());
    }
}
