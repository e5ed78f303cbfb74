package org.throughline.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Asker;
import org.throughline.domain.board.Directory;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;

/** A cached stream, beside a log that others append to and that is sometimes out of reach. */
class CachedStreamTest {

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

    /** A clock that shows one moment until a test moves it. */
    static class MovableClock extends Clock {

        Instant now = Instant.parse("2016-11-14T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    final MovableClock clock = new MovableClock();
    final Log log = new Log();
    final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(log).build();
    final CachedStream<DirectoryEvent> stream = new CachedStream<>(
            events, DirectoryEvent.STREAM, DirectoryEvent.class, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));

    long recorded;

    @Test
    void what_another_process_records_is_seen_at_once_by_latest_and_within_a_second_by_known() {
        assertThat(stream.known()).isEmpty();
        recorded("csc");
        assertThat(stream.latest()).hasSize(1);
        assertThat(stream.known()).hasSize(1);
        recorded("police");
        assertThat(stream.known()).hasSize(1);
        clock.now = clock.now.plusMillis(1_001);
        assertThat(stream.known()).hasSize(2);
        assertThat(stream.known())
                .extracting(known -> known.recorded().version())
                .containsExactly(0L, 1L);
    }

    @Test
    void while_the_log_is_out_of_reach_the_cached_events_are_used() {
        recorded("csc");
        assertThat(stream.known()).hasSize(1);
        log.away = true;
        clock.now = clock.now.plusMillis(1_001);
        assertThat(stream.known()).hasSize(1);
        assertThat(log.refused).isEqualTo(1);
        assertThatThrownBy(stream::latest).isInstanceOf(EventStoreException.class);
    }

    @Test
    void without_a_first_read_there_is_no_guess() {
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
