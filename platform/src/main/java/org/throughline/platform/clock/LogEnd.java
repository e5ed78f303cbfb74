package org.throughline.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the last event was recorded, as far as this process has seen the log. Never goes back. */
@Component
public class LogEnd {

    private record Last(Instant recordedAt, long seenAtNanos) {}

    private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

    public void seen(Instant recordedAt) {
        last.updateAndGet(before -> before == null || recordedAt.isAfter(before.recordedAt())
                ? new Last(recordedAt, System.nanoTime())
                : before);
    }

    /**
     * The time since an event was recorded, by the recorded clock up to the end of the log and by the time that has passed in
     * this process since. It does not depend on the clocks of two processes being in step.
     */
    public Duration age(Instant recordedAt) {
        var end = last.get();
        return end == null
                ? Duration.ZERO
                : Duration.between(recordedAt, end.recordedAt()).plusNanos(System.nanoTime() - end.seenAtNanos());
    }

    /** Null before anything was recorded. */
    @Nullable
    Instant recordedAt() {
        var end = last.get();
        return end == null ? null : end.recordedAt();
    }
}
