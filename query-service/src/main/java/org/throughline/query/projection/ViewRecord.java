package org.throughline.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The record of one view, shared by all query services on a database.
 *
 * @param revision rises with every change; of two concurrent changes the later one is made again
 * @param log the identity of the log that the versions were built from
 * @param shape of their documents; a service that knows a higher one builds them again
 * @param live the version that is shown; null until the first is ready
 * @param build of the next version; null when there is none
 * @param retired versions that other services may still be reading for a moment
 */
public record ViewRecord(
        @BsonId String view,
        long revision,
        String log,
        int shape,
        @Nullable String live,
        @Nullable Build build,
        List<Retired> retired) {

    /** A version that is no longer shown. */
    public record Retired(String version, Instant at) {}

    /**
     * The progress of a build. Its streams are read first, one after another, by one of the query services. Then it is kept
     * current from the end that the log had when it began, until it has caught up.
     *
     * @param end where the log ended when the build began; null if it was empty or cannot be read by streams
     * @param gaps positions before that end that were taken and not yet filled
     * @param after the last stream that was read
     * @param read whether all streams are read
     * @param done the number of events handled
     * @param total the number of events when the build began
     * @param workedMillis without pauses
     * @param worker the query service that reads the streams
     * @param workerUntil when another one takes over unless the worker reports before
     */
    public record Build(
            String version,
            Instant begunAt,
            boolean paused,
            @Nullable Long end,
            List<Long> gaps,
            String after,
            boolean read,
            long done,
            long total,
            long workedMillis,
            @Nullable String worker,
            @Nullable Instant workerUntil) {

        Build paused(boolean now) {
            return new Build(version, begunAt, now, end, gaps, after, read, done, total, workedMillis, null, null);
        }

        Build workedOnBy(String service, Instant until) {
            return new Build(
                    version, begunAt, paused, end, gaps, after, read, done, total, workedMillis, service, until);
        }

        Build advanced(String lastStream, int events, Duration took) {
            long handled = done + events;
            return new Build(
                    version,
                    begunAt,
                    paused,
                    end,
                    gaps,
                    lastStream,
                    read,
                    handled,
                    Math.max(total, handled),
                    workedMillis + took.toMillis(),
                    worker,
                    workerUntil);
        }

        Build allStreamsRead() {
            return new Build(version, begunAt, paused, end, gaps, after, true, done, done, workedMillis, null, null);
        }

        /** Whether the processor reads the log from its beginning, because it cannot be read by streams. */
        boolean isInOrder() {
            return read && end == null;
        }

        /** As far as its processor has read. */
        Build handled(long events, Duration took) {
            return new Build(
                    version,
                    begunAt,
                    paused,
                    end,
                    gaps,
                    after,
                    read,
                    events,
                    Math.max(total, events),
                    took.toMillis(),
                    worker,
                    workerUntil);
        }

        boolean isFreeFor(String service, Instant now) {
            return worker == null || worker.equals(service) || workerUntil == null || workerUntil.isBefore(now);
        }

        /** 0 until the first events are handled. */
        long eventsPerSecond() {
            return workedMillis == 0 ? 0 : done * 1000 / workedMillis;
        }
    }

    static ViewRecord of(String view, String log, int shape) {
        return new ViewRecord(view, 0, log, shape, null, null, List.of());
    }

    ViewRecord building(Build next) {
        return new ViewRecord(view, revision, log, shape, live, next, retired);
    }

    /** The version being built becomes the live one. */
    ViewRecord promoted(Instant at) {
        var ready = Objects.requireNonNull(build).version();
        return new ViewRecord(
                view, revision, log, shape, ready, null, live == null ? retired : and(new Retired(live, at)));
    }

    /** The build is given up. */
    ViewRecord abandoned(Instant at) {
        var given = Objects.requireNonNull(build).version();
        return new ViewRecord(view, revision, log, shape, live, null, and(new Retired(given, at)));
    }

    /** All versions were built from another log or in another shape, so none of them may be shown. */
    ViewRecord startedOver(String otherLog, int otherShape, Instant at) {
        var left = Stream.of(live, build == null ? null : build.version())
                .filter(Objects::nonNull)
                .map(version -> new Retired(version, at));
        return new ViewRecord(
                view,
                revision,
                otherLog,
                otherShape,
                null,
                null,
                Stream.concat(retired.stream(), left).toList());
    }

    ViewRecord forgotten(Retired gone) {
        return new ViewRecord(
                view,
                revision,
                log,
                shape,
                live,
                build,
                retired.stream().filter(version -> !version.equals(gone)).toList());
    }

    ViewRecord revised() {
        return new ViewRecord(view, revision + 1, log, shape, live, build, retired);
    }

    private List<Retired> and(Retired version) {
        return Stream.concat(retired.stream(), Stream.of(version)).toList();
    }
}
