package org.throughline.query.view;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What all query services that share a store have to agree on about one view.
 *
 * @param revision rises with every change, so that of two who change it at once one has to look again
 * @param log the log that the generations were made from
 * @param shape the shape of their documents; a service that knows a later one makes them anew
 * @param live the generation that is shown; null until the first is ready
 * @param build the making of the next one; null when none is made
 * @param retired generations that others may still be reading for a moment
 */
public record ViewRecord(
        @BsonId String view,
        long revision,
        String log,
        int shape,
        @Nullable String live,
        @Nullable Build build,
        List<Retired> retired) {

    /** A generation that is shown no more, and since when. */
    public record Retired(String generation, Instant at) {}

    static ViewRecord of(String view, String log, int shape) {
        return new ViewRecord(view, 0, log, shape, null, null, List.of());
    }

    ViewRecord building(Build next) {
        return new ViewRecord(view, revision, log, shape, live, next, retired);
    }

    /** What is being made becomes what is shown. */
    ViewRecord promoted(Instant at) {
        var ready = Objects.requireNonNull(build).generation();
        return new ViewRecord(
                view, revision, log, shape, ready, null, live == null ? retired : with(new Retired(live, at)));
    }

    /** What is being made is given up. */
    ViewRecord abandoned(Instant at) {
        var given = Objects.requireNonNull(build).generation();
        return new ViewRecord(view, revision, log, shape, live, null, with(new Retired(given, at)));
    }

    /** Everything was made from another log, or in another shape, and nothing of it may be shown. */
    ViewRecord startedOver(String otherLog, int otherShape, Instant at) {
        var left = Stream.of(live, build == null ? null : build.generation())
                .filter(Objects::nonNull)
                .map(generation -> new Retired(generation, at));
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
                retired.stream().filter(generation -> !generation.equals(gone)).toList());
    }

    ViewRecord revised() {
        return new ViewRecord(view, revision + 1, log, shape, live, build, retired);
    }

    private List<Retired> with(Retired generation) {
        return Stream.concat(retired.stream(), Stream.of(generation)).toList();
    }
}
