package org.throughline.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Asker;
import org.throughline.domain.directory.Directory;
import org.throughline.events.AgencyId;
import org.throughline.events.access.Role;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;

/** A short stream in memory, beside a log that others write to and that is not always there. */
class SmallStreamTest {

    /** A log that can be taken away. */
    static class Log extends InMemoryEventStorageEngine {

        boolean away;
        volatile int refused;

        @Override
        public DomainEventStream readEvents(String stream, long from) {
            if (away) {
                refused++;
                throw new EventStoreException("out of reach");
            }
            return super.readEvents(stream, from);
        }
    }

    final Log log = new Log();
    final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(log).build();
    final SmallStream<DirectoryEvent> stream = new SmallStream<>(events, DirectoryEvent.STREAM, DirectoryEvent.class);

    long recorded;

    @Test
    void what_another_process_records_is_seen_at_once_by_who_asks_for_it_and_by_the_others_within_a_second() {
        assertThat(stream.known()).isEmpty();
        recorded("csc");
        assertThat(stream.latest()).hasSize(1);
        assertThat(stream.known()).hasSize(1);
        recorded("police");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(stream.known()).hasSize(2));
        assertThat(stream.known())
                .extracting(known -> known.recorded().version())
                .containsExactly(0L, 1L);
    }

    @Test
    void while_the_log_is_out_of_reach_what_was_known_is_known_still() {
        recorded("csc");
        assertThat(stream.known()).hasSize(1);
        log.away = true;
        Awaitility.await().untilAsserted(() -> {
            assertThat(stream.known()).hasSize(1);
            assertThat(log.refused).isPositive();
        });
        assertThatThrownBy(stream::latest).isInstanceOf(EventStoreException.class);
    }

    @Test
    void who_has_never_read_the_log_does_not_guess() {
        log.away = true;
        assertThatThrownBy(stream::known).isInstanceOf(EventStoreException.class);
    }

    @Test
    void the_same_list_is_given_as_long_as_nothing_is_new() {
        recorded("csc");
        assertThat(stream.latest()).isSameAs(stream.latest());
    }

    void recorded(String agency) {
        var entered = new AgencyEntered(Directory.SINCE_EVER, null, null, new AgencyId(agency), agency);
        events.publish(List.of(new GenericDomainEventMessage<>(
                "Directory",
                DirectoryEvent.STREAM,
                recorded++,
                entered,
                new Asker("throughline", Role.ADMINISTRATOR, null).asMetaData())));
    }
}
