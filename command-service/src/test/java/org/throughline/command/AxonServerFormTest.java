package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** The profile alone moves events and commands to Axon Server. There is none here, so what is told then is tested too. */
@SpringBootTest(
        classes = CommandServiceStoryTest.Service.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "axon.axonserver.servers=127.0.0.1:1")
@ActiveProfiles("axon-server")
class AxonServerFormTest {

    @Autowired
    ApplicationContext program;

    @LocalServerPort
    int port;

    @Test
    void events_commands_and_queries_go_to_axon_server_and_the_log_in_postgresql_is_not_there() {
        assertThat(program.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(program.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
        assertThat(program.getBean(QueryBus.class)).isInstanceOf(AxonServerQueryBus.class);
        assertThat(program.getBean("log")).hasFieldOrPropertyWithValue("store", program.getBean(EventStore.class));
        assertThat(program.getBeansOfType(EventStorageEngine.class)).isEmpty();
    }

    @Test
    @Timeout(60)
    void a_decision_is_refused_for_now_while_axon_server_is_out_of_reach() throws Exception {
        var login = Base64.getEncoder().encodeToString("secretary:secretary".getBytes(StandardCharsets.UTF_8));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/reviews"))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "application/json")
                                .timeout(Duration.ofSeconds(50))
                                .POST(BodyPublishers.ofString(CommandServiceStoryTest.registration("unreached")))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/store-is-unavailable").doesNotContain("AXONIQ");
    }
}
