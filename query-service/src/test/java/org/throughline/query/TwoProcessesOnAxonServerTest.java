package org.throughline.query;

import static org.junit.jupiter.api.Assumptions.abort;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** On an Axon Server, where {@code -Dthroughline.test.axonserver=HOST:PORT} gives the address of one. */
class TwoProcessesOnAxonServerTest extends TwoProcessesThatShow {

    @Override
    SpringApplicationBuilder process() {
        var address = System.getProperty("throughline.test.axonserver");
        if (address == null || address.isBlank())
            abort("Not run: throughline.test.axonserver gives no address of an Axon Server");
        return new SpringApplicationBuilder(Process.class).properties("axon.axonserver.servers=" + address);
    }
}
