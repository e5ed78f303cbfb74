package org.throughline.query.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.standing.FindingStanding;
import org.throughline.query.life.KnownEvent;
import org.throughline.query.life.Life;

/**
 * A finding as the view keeps it: its life, and how it stands by all of it.
 *
 * <p>What cannot be folded fails when it is made, where its events park alone.
 */
record KeptFinding(Life<FindingEvent> life, FindingStanding standing) {

    static KeptFinding of(Life<FindingEvent> life) {
        return new KeptFinding(life, FindingStanding.of(life.effectiveBy(LocalDate.MAX, null)));
    }

    FindingId id() {
        return standing.finding();
    }

    long version() {
        return life.version();
    }

    KeptFinding then(KnownEvent<FindingEvent> event) {
        return of(life.then(event));
    }

    /** How it stood on a day, as far as it was known at a moment; empty if it was not raised, or not known of. */
    Optional<FindingStanding> on(LocalDate asOf, @Nullable Instant knownAt) {
        return Optional.of(life.effectiveBy(asOf, knownAt))
                .filter(events -> !events.isEmpty())
                .map(FindingStanding::of);
    }

    /** Every theme it was ever said to be on: a correction can have moved it. */
    List<ThemeId> themes() {
        return life.events().stream()
                .map(KnownEvent::event)
                .flatMap(event -> event instanceof FindingRaised raised ? Stream.of(raised.theme()) : Stream.empty())
                .distinct()
                .toList();
    }
}
