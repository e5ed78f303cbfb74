package org.throughline.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** How far a view has read is stored after the view itself, and not at all if the view cannot be written. */
class PositionsAfterViewsTest {

    static final String VIEW = "some-view";

    final List<Integer> written = new ArrayList<>();
    final InMemoryTokenStore store = new InMemoryTokenStore();
    final StuckViews stuck = new StuckViews();
    final PositionsAfterViews positions =
            new PositionsAfterViews(store, stuck, new ViewMetrics(new SimpleMeterRegistry(), Clock.systemUTC()));

    PositionsAfterViewsTest() {
        store.initializeTokenSegments(VIEW, 1, new GlobalSequenceTrackingToken(0));
    }

    @Test
    void a_view_is_written_when_its_position_is_stored_and_only_once() {
        handled(documents(true), 7);
        assertThat(written).containsExactly(1);
        assertThat(store.fetchToken(VIEW, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertThat(stuck.has(VIEW)).isFalse();
    }

    @Test
    void a_view_that_cannot_be_written_keeps_its_position_and_is_known_to_be_stuck_until_it_can() {
        assertThatThrownBy(() -> handled(documents(false), 7)).hasStackTraceContaining("disk full");
        assertThat(store.fetchToken(VIEW, 0)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(stuck.has(VIEW)).isTrue();

        handled(documents(true), 7);
        assertThat(written).containsExactly(1);
        assertThat(stuck.has(VIEW)).isFalse();
    }

    /** As Axon does it: the position is the first thing that is registered for the end of the unit of work. */
    void handled(Batch.Documents<Integer> documents, long position) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericDomainEventMessage<>("T", "a", 0, "event"));
        unitOfWork.onPrepareCommit(_ -> positions.storeToken(new GlobalSequenceTrackingToken(position), VIEW, 0));
        var result = unitOfWork.executeWithResult(() -> {
            Batch.current(documents).put("a", 1);
            return null;
        });
        if (result.isExceptional()) throw new IllegalStateException(result.exceptionResult());
    }

    Batch.Documents<Integer> documents(boolean writable) {
        return new Batch.Documents<>() {
            @Override
            public void index() {}

            @Override
            public void recall() {}

            @Override
            public Set<String> recall(Map<String, Long> versions) {
                return Set.of();
            }

            @Override
            public Map<String, Supplier<Integer>> load(Set<String> ids) {
                return Map.of();
            }

            @Override
            public void write(List<Integer> added, List<Integer> changed) {
                if (!writable) throw new IllegalStateException("disk full");
                written.addAll(added);
            }
        };
    }
}
