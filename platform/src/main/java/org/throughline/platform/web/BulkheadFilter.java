package org.throughline.platform.web;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how many requests are in progress at once, with separate limits for writing and for reading.
 *
 * <p>A request over the limit waits for a moment and then gets 503 with Retry-After: a queue without an end would make
 * every client wait for answers it has given up on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BulkheadFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Bulkhead writing;
    private final Bulkhead reading;
    private final ProblemWriter problems;

    BulkheadFilter(
            @Value("${throughline.bulkhead.writing:64}") int writing,
            @Value("${throughline.bulkhead.reading:128}") int reading,
            @Value("${throughline.bulkhead.wait-max:1s}") Duration waitMax,
            ProblemWriter problems,
            MeterRegistry meters) {
        this.writing = bulkhead("writing", writing, waitMax, meters);
        this.reading = bulkhead("reading", reading, waitMax, meters);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bulkhead = READING.contains(request.getMethod()) ? reading : writing;
        if (!bulkhead.tryAcquirePermission()) {
            problems.write(
                    response,
                    Refused.forNow("TOO_MANY_AT_ONCE", "too many requests at once; nothing was done, try again", 1));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            bulkhead.onComplete();
        }
    }

    private static Bulkhead bulkhead(String name, int places, Duration waitMax, MeterRegistry meters) {
        var bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(places)
                        .maxWaitDuration(waitMax)
                        .fairCallHandlingStrategyEnabled(true)
                        .build());
        var refused = meters.counter("throughline.bulkhead.refused", "bulkhead", name);
        bulkhead.getEventPublisher().onCallRejected(_ -> refused.increment());
        Gauge.builder("throughline.bulkhead.free", () -> bulkhead.getMetrics().getAvailableConcurrentCalls())
                .tag("bulkhead", name)
                .register(meters);
        return bulkhead;
    }
}
