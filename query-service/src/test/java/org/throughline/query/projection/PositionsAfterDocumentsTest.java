package org.throughline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.throughline.query.document.DocumentBatch;

class PositionsAfterDocumentsTest {

    static final String VIEW = "some-view";
    static final long HOUR = 3_600_000;

    final List<Integer> written = new ArrayList<>();
    final InMemoryTokenStore store = new InMemoryTokenStore();

    PositionsAfterDocumentsTest() {
        store.initializeTokenSegments(VIEW, 1, new GlobalSequenceTrackingToken(0));
    }

    @Test
    void documents_are_written_once_and_before_their_position() {
        var positions = positions(0);
        handled(positions, documents(true), 7);
        assertThat(written).containsExactly(1);
        assertThat(position()).isEqualTo(7);
        assertThat(positions.isStuck()).isFalse();
    }

    @Test
    void a_position_is_not_stored_while_its_documents_cannot_be_written_and_the_view_is_stuck() {
        var positions = positions(0);
        assertThatThrownBy(() -> handled(positions, documents(false), 7)).hasStackTraceContaining("disk full");
        assertThat(position()).isZero();
        assertThat(positions.isStuck()).isTrue();

        handled(positions, documents(true), 7);
        assertThat(written).containsExactly(1);
        assertThat(positions.isStuck()).isFalse();
    }

    @Test
    void a_position_is_stored_when_the_last_one_is_old_and_when_the_segment_is_idle_or_released() {
        var positions = positions(HOUR);
        handled(positions, documents(true), 7);
        handled(positions, documents(true), 8);
        assertThat(written).hasSize(2);
        assertThat(position()).isEqualTo(7);

        positions.extendClaim(VIEW, 0);
        assertThat(position()).isEqualTo(8);

        handled(positions, documents(true), 9);
        positions.releaseClaim(VIEW, 0);
        assertThat(position()).isEqualTo(9);
    }

    PositionsAfterDocuments positions(long ageMillisMax) {
        var metrics = new ViewMetrics(new SimpleMeterRegistry(), Clock.systemUTC());
        return new PositionsAfterDocuments(store, metrics, ageMillisMax);
    }

    long position() {
        return ((GlobalSequenceTrackingToken) store.fetchToken(VIEW, 0)).getGlobalIndex();
    }

    /** Like Axon, registers the position first for the end of the unit of work. */
    static void handled(PositionsAfterDocuments positions, DocumentBatch.Documents<Integer> documents, long position) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericDomainEventMessage<>("T", "a", 0, "event"));
        unitOfWork.onPrepareCommit(_ -> positions.storeToken(new GlobalSequenceTrackingToken(position), VIEW, 0));
        var result = unitOfWork.executeWithResult(() -> {
            DocumentBatch.current(documents).put("a", 1);
            return null;
        });
        if (result.isExceptional()) throw new IllegalStateException(result.exceptionResult());
    }

    DocumentBatch.Documents<Integer> documents(boolean writable) {
        return new DocumentBatch.Documents<>() {
            @Override
            public Map<String, Supplier<Integer>> load(Set<String> ids) {
                return Map.of();
            }

            @Override
            public void write(Collection<DocumentBatch.Change<Integer>> changes) {
                if (!writable) throw new IllegalStateException("disk full");
                changes.forEach(change -> written.add(change.after()));
            }
        };
    }
}
