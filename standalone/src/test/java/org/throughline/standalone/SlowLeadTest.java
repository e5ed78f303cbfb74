package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.standalone.Program.post;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lead opens many decisions at once and never finishes one: the secretary decides all the same. */
class SlowLeadTest {

    private static final int CONNECTIONS = 80;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hang_up() throws IOException {
        for (var socket : open) socket.close();
    }

    @Test
    void decisions_that_trickle_in_take_no_place_of_others() throws IOException {
        var login = Base64.getEncoder().encodeToString("lead-police:lead-police".getBytes(StandardCharsets.UTF_8));
        for (int number = 0; number < CONNECTIONS; number++) {
            var socket = new Socket("127.0.0.1", Program.address().getPort());
            open.add(socket);
            socket.getOutputStream().write("""
                    POST /api/actions/any.f1.a1/progress HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Basic %s\r
                    Content-Type: application/json\r
                    Content-Length: 1000\r
                    \r
                    {""".formatted(login).getBytes(StandardCharsets.US_ASCII));
        }
        await().until(() -> free("arriving") < 256);

        var decided = post("secretary", "/api/reviews", WholeStoryTest.registration("unhindered", "2016-01-10"));

        assertThat(decided.statusCode()).isEqualTo(201);
        assertThat(free("writing")).isEqualTo(64);
        assertThat(free("arriving")).as("a quarter is the share of a user").isGreaterThanOrEqualTo(192);
    }

    private static double free(String places) {
        return Program.bean(MeterRegistry.class)
                .get("throughline.bulkhead.free")
                .tag("bulkhead", places)
                .gauge()
                .value();
    }
}
