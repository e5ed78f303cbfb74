package org.throughline.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Spring MVC and Tomcat settings. */
@Configuration("webConfiguration")
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(new CalendarDates());
        formatters.addConverter(new Instants());
    }

    /** A body in YAML would be read by a mapper that is not strict. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(list ->
                list.removeIf(converter -> converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheServerItself() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(ProblemValve.class.getName());
        });
    }

    /** A date in a parameter is read as strictly as one in a body. */
    private static final class CalendarDates implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return CalendarDate.parse(text);
        }
    }

    /** Of the years that a date can have: no calendar has some of those that Java can count. */
    private static final class Instants implements Converter<String, Instant> {

        private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("2199-12-31T23:59:59.999999999Z");

        @Override
        public Instant convert(String text) {
            try {
                var instant = Instant.parse(text);
                if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) return instant;
            } catch (DateTimeException _) { // refused below
            }
            throw new IllegalArgumentException("is an instant such as 2017-03-31T12:00:00Z");
        }
    }
}
