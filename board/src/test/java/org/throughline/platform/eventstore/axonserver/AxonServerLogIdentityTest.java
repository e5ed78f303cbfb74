package org.throughline.platform.eventstore.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;

/** A log in Axon Server that was replaced or has lost events is noticed, although PostgreSQL keeps its identity. */
class AxonServerLogIdentityTest {

    private static Server server;

    private final LogInMemory events = new LogInMemory();
    private JdbcClient jdbc;

    @BeforeAll
    static void start() {
        server = Server.start(Postgres.newDatabase());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void no_log_in_axon_server_was_seen() {
        jdbc = server.bean(JdbcClient.class);
        jdbc.sql("update log_identity set axon_server_position = null, axon_server_event = null")
                .update();
    }

    @Test
    void a_log_has_one_identity_in_every_process_while_it_grows() {
        var empty = seenBy(events);
        append(events, 0, 3);
        var grown = seenBy(events);
        append(events, 3, 5);

        assertThat(grown).isEqualTo(empty);
        assertThat(seenBy(events)).isEqualTo(empty);
    }

    @Test
    void a_log_in_axon_server_is_not_the_one_that_was_in_postgresql() {
        var before = jdbc.sql("select id::text from log_identity")
                .query(String.class)
                .single();

        assertThat(seenBy(events)).isNotEqualTo(before);
    }

    @Test
    void another_log_has_another_identity_however_long_it_is() {
        append(events, 0, 3);
        var one = seenBy(events);
        var shorter = new LogInMemory();
        append(shorter, 0, 1);
        var other = seenBy(shorter);
        var longer = new LogInMemory();
        append(longer, 0, 5);

        assertThat(other).isNotEqualTo(one);
        assertThat(seenBy(shorter)).isEqualTo(other);
        assertThat(seenBy(longer)).isNotIn(one, other);
    }

    @Test
    void an_empty_log_in_place_of_one_with_events_is_another() {
        append(events, 0, 3);
        var one = seenBy(events);

        assertThat(seenBy(new LogInMemory())).isNotEqualTo(one);
    }

    @Test
    void a_process_keeps_to_the_identity_while_the_log_does_not_deliver_what_it_has() {
        append(events, 0, 3);
        var one = seenBy(events);
        append(events, 3, 4);
        events.fallSilentAfter(1);

        assertThatThrownBy(() -> seenBy(events)).isInstanceOf(DataAccessResourceFailureException.class);
        events.speakAgain();
        assertThat(seenBy(events)).isEqualTo(one);
    }

    @Test
    void a_look_counts_for_a_moment() {
        append(events, 0, 3);
        var identity = new AxonServerLogIdentity(events.log(), jdbc);
        identity.value();
        int opened = events.opened();

        identity.value();

        assertThat(events.opened()).isEqualTo(opened);
    }

    /** By a process that has just started. */
    private String seenBy(LogInMemory log) {
        return new AxonServerLogIdentity(log.log(), jdbc).value();
    }

    private static void append(LogInMemory log, int from, int to) {
        for (int number = from; number < to; number++) log.append("T", "a", number, "" + number);
    }
}
