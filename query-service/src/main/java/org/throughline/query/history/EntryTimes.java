package org.throughline.query.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.throughline.query.bitemporal.Recordings;

/**
 * When the entries of streams took effect and were recorded. It is taken from the states in memory, and of the few streams of
 * which those do not tell all, read from the log, once for each version.
 */
public final class EntryTimes {

    private static final int STREAMS_MAX = 20_000;
    private static final long NANOS = 1_000_000_000L;
    private static final long DAY = 86_400 * NANOS;

    private record Version(String id, long version) {}

    private final ZoneId zone;
    private final Cache<Version, Recordings> read =
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
        var told = states.recordings(versionOf);
        var times =
                told.complete() ? told : read.get(new Version(id, states.version()), _ -> Recordings.of(stream.get()));
        var late = new ArrayList<StreamEntry>();
        for (int version = 0; version < times.count(); version++) {
            long day = times.day(version);
            long moment = times.moment(version);
            if (day > standpoint.asOf().toEpochDay() || Math.floorDiv(moment, DAY) - day < lagDays - 1) continue;
            var entry = entry(id, review, leadAgency, version, day, moment);
            if (entry.lagDays() >= lagDays
                    && (standpoint.knownAt() == null || !entry.recordedAt().isAfter(standpoint.knownAt())))
                late.add(entry);
        }
        return late.stream();
    }

    private StreamEntry entry(
            String id, ReviewId review, @Nullable AgencyId leadAgency, long version, long day, long moment) {
        var at = Instant.ofEpochSecond(Math.floorDiv(moment, NANOS), Math.floorMod(moment, NANOS));
        var on = LocalDate.ofInstant(at, zone);
        return new StreamEntry(
                id, review, leadAgency, version, LocalDate.ofEpochDay(day), on, at, on.toEpochDay() - day);
    }
}
