package org.throughline.query.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.throughline.query.bitemporal.AsOf;

/** The corrections of one kind of thing, read from the log once for each version of a stream. */
public final class CorrectionsByVersion {

    private static final int STREAMS_MAX = 20_000;

    /** The effects of a younger correction are worked out at each request, because views may lag behind it. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    /** What was worked out by a view that lagged further behind is corrected after this time. */
    private static final Duration EXPIRES = Duration.ofHours(6);

    private record Version(String stream, long version) {}

    private final Clock clock;
    private final Cache<Version, List<MadeCorrection>> cache = Caffeine.newBuilder()
            .maximumSize(STREAMS_MAX)
            .expireAfterWrite(EXPIRES)
            .build();

    public CorrectionsByVersion(Clock clock) {
        this.clock = clock;
    }

    /** Those of one stream that are known, in the order in which they were recorded. */
    public Stream<MadeCorrection> of(
            String stream, long version, AsOf standpoint, Supplier<Stream<MadeCorrection>> read) {
        var key = new Version(stream, version);
        var made = cache.getIfPresent(key);
        if (made == null) {
            made = read.get().toList();
            if (isSettled(made)) cache.put(key, made);
        }
        return made.stream().filter(each -> each.isKnown(standpoint));
    }

    private boolean isSettled(List<MadeCorrection> made) {
        var settled = clock.instant().minus(SETTLED);
        return made.stream().allMatch(each -> each.recordedAt().isBefore(settled));
    }
}
