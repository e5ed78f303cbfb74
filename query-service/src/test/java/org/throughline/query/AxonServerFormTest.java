package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.throughline.query.QueryService.Running;

/** The profile alone has views read from Axon Server. There is none here, so what is told then is tested too. */
@SpringBootTest(
        classes = QueryService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "axon.axonserver.servers=127.0.0.1:1")
@ActiveProfiles("axon-server")
class AxonServerFormTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Running service;

    @Test
    void views_read_the_log_in_axon_server_and_that_in_postgresql_is_not_there() {
        assertThat(program.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(program.getBean("log")).hasFieldOrPropertyWithValue("store", program.getBean(EventStore.class));
        assertThat(program.getBeansOfType(EventStorageEngine.class)).isEmpty();
    }

    @Test
    @Timeout(90)
    void while_axon_server_is_out_of_reach_nothing_is_shown_that_might_be_half_a_view() {
        assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        for (var question : new String[] {"/api/actions", "/api/views"}) {
            var answer = service.get(question);
            assertThat(answer.statusCode()).as(question + answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(question).isPresent();
        }
    }
}
