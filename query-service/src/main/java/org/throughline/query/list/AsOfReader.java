package org.throughline.query.list;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.platform.web.InvalidField;
import org.throughline.query.bitemporal.AsOf;

/** Reads the point on both clocks that a request is about: by default today and now, and never later. */
@Component
public class AsOfReader {

    private final Clock clock;
    private final ClockGuard guard;

    AsOfReader(Clock clock, ClockGuard guard) {
        this.clock = clock;
        this.guard = guard;
    }

    public AsOf standpoint(AsOfRequest from) {
        return standpoint(from.asOf(), from.knownAt());
    }

    public AsOf standpoint(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new AsOf(day(asOf), moment(knownAt));
    }

    /** The second standpoint of a request that has two; its parameters end in 2. */
    public AsOf secondStandpoint(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new AsOf(day("asOf2", asOf), moment("knownAt2", knownAt));
    }

    public LocalDate day(@Nullable LocalDate asOf) {
        return day("asOf", asOf);
    }

    public @Nullable Instant moment(@Nullable Instant knownAt) {
        return moment("knownAt", knownAt);
    }

    /** The present moment of knowing, for an answer that has to be repeatable. */
    public Instant now() {
        return guard.recordedNow();
    }

    private LocalDate day(String parameter, @Nullable LocalDate asOf) {
        var today = LocalDate.now(clock);
        if (asOf == null) return today;
        if (asOf.isAfter(today)) throw new InvalidField(parameter, "lies in the future");
        return asOf;
    }

    private @Nullable Instant moment(String parameter, @Nullable Instant knownAt) {
        if (knownAt != null && knownAt.isAfter(guard.recordedNow()))
            throw new InvalidField(parameter, "lies in the future");
        return knownAt;
    }
}
