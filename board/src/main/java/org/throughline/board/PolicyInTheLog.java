package org.throughline.board;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.board.CachedStream.Known;
import org.throughline.domain.board.Policy;
import org.throughline.events.policy.PolicyEvent;

/** The policy in force on any day, by what had been recorded at any moment, folded from the log. */
@Component
public class PolicyInTheLog implements Policies {

    private final CachedStream<PolicyEvent> events;

    PolicyInTheLog(@Lazy EventStore log) {
        this.events = new CachedStream<>(log, PolicyEvent.STREAM, PolicyEvent.class, Ticker.systemTicker());
    }

    public Policy on(LocalDate day, @Nullable Instant knownAt) {
        return Policy.of(CachedStream.effectiveBy(events.known(), day, knownAt));
    }

    @Override
    public Policy on(LocalDate day) {
        return on(day, null);
    }

    /** Reads the log now, so that changes by other processes are seen. */
    public void latest() {
        events.latest();
    }

    /** Whether a version is recorded; all answers have it from then on, also what another process recorded. */
    public boolean has(long version) {
        return events.latest().size() > version;
    }

    List<Known<PolicyEvent>> recorded() {
        return events.latest();
    }
}
