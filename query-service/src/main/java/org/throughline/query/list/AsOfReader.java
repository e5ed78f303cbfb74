package org.throughline.query.list;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.platform.problem.Violation;
import org.throughline.platform.web.UnusableBody;
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
        return both("asOf", asOf, "knownAt", knownAt);
    }

    /** The second standpoint of a request that has two; its parameters end in 2. */
    public AsOf secondStandpoint(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return both("asOf2", asOf, "knownAt2", knownAt);
    }

    public LocalDate day(@Nullable LocalDate asOf) {
        return standpoint(asOf, null).asOf();
    }

    public @Nullable Instant moment(@Nullable Instant knownAt) {
        return standpoint(null, knownAt).knownAt();
    }

    /** Today, by all that is known. */
    public AsOf today() {
        return standpoint(null, null);
    }

    /** The present moment of knowing, for an answer that has to be repeatable. */
    public Instant now() {
        return guard.recordedNow();
    }

    private AsOf both(String ofDay, @Nullable LocalDate asOf, String ofMoment, @Nullable Instant knownAt) {
        var violations = Stream.of(future(ofDay, asOf), future(ofMoment, knownAt))
                .flatMap(Optional::stream)
                .toList();
        if (!violations.isEmpty()) throw new UnusableBody(violations);
        return new AsOf(asOf == null ? LocalDate.now(clock) : asOf, knownAt);
    }

    private Optional<Violation> future(String parameter, @Nullable LocalDate asOf) {
        var today = LocalDate.now(clock);
        return asOf != null && asOf.isAfter(today)
                ? Optional.of(new Violation(parameter, "lies in the future; today is " + today))
                : Optional.empty();
    }

    private Optional<Violation> future(String parameter, @Nullable Instant knownAt) {
        var now = guard.recordedNow();
        return knownAt != null && knownAt.isAfter(now)
                ? Optional.of(
                        new Violation(parameter, "lies in the future; it is " + now.truncatedTo(ChronoUnit.SECONDS)))
                : Optional.empty();
    }
}
