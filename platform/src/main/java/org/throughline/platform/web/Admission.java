package org.throughline.platform.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets as many requests in at once as the program can work on, those that decide apart from those that ask. Others wait
 * for a moment, and are then told to come again: a queue without an end would make everybody wait for nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Admission extends OncePerRequestFilter {

    private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");

    private final Lane deciding;
    private final Lane asking;
    private final Duration waitMax;
    private final ProblemWriter problems;

    Admission(
            @Value("${throughline.admission.deciding:64}") int deciding,
            @Value("${throughline.admission.asking:128}") int asking,
            @Value("${throughline.admission.wait-max:1s}") Duration waitMax,
            ProblemWriter problems,
            MeterRegistry meters) {
        this.deciding = new Lane("deciding", deciding, meters);
        this.asking = new Lane("asking", asking, meters);
        this.waitMax = waitMax;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var lane = ASKING.contains(request.getMethod()) ? asking : deciding;
        if (!lane.enter(waitMax)) {
            problems.write(
                    response,
                    Refused.forNow("TOO_MANY_AT_ONCE", "too many requests at once; nothing was done, come again", 1));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            lane.leave();
        }
    }

    /** So many places, taken in the order of asking for one. */
    private static final class Lane {

        private final Semaphore free;
        private final Counter refused;

        Lane(String name, int places, MeterRegistry meters) {
            free = new Semaphore(places, true);
            refused = meters.counter("throughline.admission.refused", "lane", name);
            Gauge.builder("throughline.admission.free", free, Semaphore::availablePermits)
                    .tag("lane", name)
                    .register(meters);
            Gauge.builder("throughline.admission.waiting", free, Semaphore::getQueueLength)
                    .tag("lane", name)
                    .register(meters);
        }

        boolean enter(Duration waitMax) {
            try {
                if (free.tryAcquire(waitMax.toMillis(), TimeUnit.MILLISECONDS)) return true;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            refused.increment();
            return false;
        }

        void leave() {
            free.release();
        }
    }
}
