package org.throughline.platform.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Counts every operation, and makes no more meters than there are operations: a client can make up methods, of which each would be
 * counted by itself. Addresses are counted by their pattern.
 */
@Configuration("requestMetrics")
class RequestMetrics {

    private static final String REQUESTS = "http.server.requests", METHOD = "method", OTHER = "OTHER";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", OTHER);

    @Bean
    MeterFilter methodsThatExist() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var method = id.getName().startsWith(REQUESTS) ? id.getTag(METHOD) : null;
                return method == null || METHODS.contains(method)
                        ? id
                        : id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals(METHOD) ? Tag.of(METHOD, OTHER) : tag)
                                .toList());
            }
        };
    }
}
