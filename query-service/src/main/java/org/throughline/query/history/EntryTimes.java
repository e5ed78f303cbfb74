package org.throughline.query.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.events.AgencyId;
import org.throughline.events.BoardEvent;
import org.throughline.events.ReviewId;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.bitemporal.BitemporalStates;
import org.throughline.query.bitemporal.BitemporalStates.Recording;

/**
 * When the entries of streams took effect and were recorded. It is taken from the states in memory, and of the few streams of
 * which those do not tell all, read from the log, once for each version.
 */
public final class EntryTimes {

    private static final int STREAMS_MAX = 20_000;
    private static final long NANOS = 1_000_000_000L;

    private record Version(String id, long version) {}

    private final ZoneId zone;
    private final Cache<Version, List<Recording>> read =
            Caffeine.newBuilder().maximumSize(STREAMS_MAX).build();

    public EntryTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** The entries of one stream that had taken effect by the day and were recorded by the moment, and at least so late. */
    public <V> Stream<StreamEntry> of(
            String id,
            ReviewId review,
            @Nullable AgencyId leadAgency,
            BitemporalStates<V> states,
            ToLongFunction<V> versionOf,
            Supplier<? extends List<? extends Recorded<? extends BoardEvent>>> stream,
            AsOf standpoint,
            long lagDays) {
        var known = states.recordings(versionOf);
        var times = known.size() == states.version() + 1
                ? known
                : read.get(new Version(id, states.version()), _ -> inLog(stream.get()));
        return times.stream()
                .map(each -> entry(id, review, leadAgency, each))
                .filter(entry -> entry.lagDays() >= lagDays
                        && !entry.effectiveOn().isAfter(standpoint.asOf())
                        && (standpoint.knownAt() == null || !entry.recordedAt().isAfter(standpoint.knownAt())));
    }

    private static List<Recording> inLog(List<? extends Recorded<? extends BoardEvent>> stream) {
        return stream.stream()
                .map(each -> new Recording(
                        each.version(), each.event().effectiveOn().toEpochDay(), AsOf.nanos(each.recordedAt())))
                .toList();
    }

    private StreamEntry entry(String id, ReviewId review, @Nullable AgencyId leadAgency, Recording recording) {
        var at = Instant.ofEpochSecond(
                Math.floorDiv(recording.moment(), NANOS), Math.floorMod(recording.moment(), NANOS));
        var on = LocalDate.ofInstant(at, zone);
        return new StreamEntry(
                id,
                review,
                leadAgency,
                recording.version(),
                LocalDate.ofEpochDay(recording.day()),
                on,
                at,
                on.toEpochDay() - recording.day());
    }
}
