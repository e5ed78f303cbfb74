package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** A request over the limit gets 503; requests that read do not take the places of those that write. */
class BulkheadFilterTest {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final BulkheadFilter filter =
            new BulkheadFilter(1, 1, Duration.ofMillis(50), new ProblemWriter(new JsonMapper()), meters);
    final CountDownLatch inside = new CountDownLatch(1);
    final CountDownLatch leave = new CountDownLatch(1);

    @Test
    void a_request_that_finds_no_place_in_time_gets_503() throws Exception {
        var first = occupy("POST");
        var second = send("POST", "/api/reviews");
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader("Retry-After")).isEqualTo("1");
        assertThat(second.getContentAsString()).contains("/problems/too-many-at-once");
        assertThat(meters.counter("throughline.bulkhead.refused", "bulkhead", "writing")
                        .count())
                .isEqualTo(1);
        leave.countDown();
        first.join();
        assertThat(send("POST", "/api/reviews").getStatus()).isEqualTo(200);
    }

    @Test
    void reading_and_monitoring_do_not_wait_for_writing() throws Exception {
        var first = occupy("POST");
        assertThat(send("GET", "/api/reviews").getStatus()).isEqualTo(200);
        assertThat(send("POST", "/actuator/anything").getStatus()).isEqualTo(200);
        leave.countDown();
        first.join();
    }

    private Thread occupy(String method) throws InterruptedException {
        var thread = Thread.ofVirtual().start(() -> {
            try {
                filter.doFilter(
                        new MockHttpServletRequest(method, "/api/slow"), new MockHttpServletResponse(), (_, _) -> {
                            inside.countDown();
                            try {
                                leave.await();
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                        });
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        inside.await();
        return thread;
    }

    private MockHttpServletResponse send(String method, String path) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
        return response;
    }
}
