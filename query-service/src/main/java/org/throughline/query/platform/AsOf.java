package org.throughline.query.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.platform.web.InvalidField;
import org.throughline.query.clocks.Standpoint;

/** The day and the moment a question is asked about: today and now, unless it says otherwise, and never later. */
@Component
public class AsOf {

    private final Clock clock;

    AsOf(Clock clock) {
        this.clock = clock;
    }

    public Standpoint standpoint(StandpointRequest from) {
        return standpoint(from.asOf(), from.knownAt());
    }

    public Standpoint standpoint(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new Standpoint(day(asOf), moment(knownAt));
    }

    public LocalDate day(@Nullable LocalDate asOf) {
        var today = LocalDate.now(clock);
        if (asOf == null) return today;
        if (asOf.isAfter(today)) throw new InvalidField("asOf", "lies in the future, of which nothing is known");
        return asOf;
    }

    public @Nullable Instant moment(@Nullable Instant knownAt) {
        if (knownAt != null && knownAt.isAfter(clock.instant()))
            throw new InvalidField("knownAt", "lies in the future, of which nothing is known");
        return knownAt;
    }
}
