package org.throughline.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.platform.eventstore.postgresql.LogByStream;
import org.throughline.platform.problem.Refused;
import org.throughline.query.projection.ViewRecord.Build;

/** Builds the next version of a view beside the live one, and promotes it when it has caught up. */
@Component
class ViewBuilder {

    /** The number of events between two looks at the record; about a tenth of a second's work. */
    private static final int EVENTS = 5_000;

    /** A version that is at most one batch behind the log has caught up. */
    private static final int NEAR = 500;

    private static final Duration WORKER_SILENT_MAX = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(ViewBuilder.class);

    private final String thisService = UUID.randomUUID().toString();
    private final Map<ViewVersion, Long> targets = new ConcurrentHashMap<>();

    private final ViewRecords records;
    private final ViewPositions positions;
    private final ObjectProvider<LogByStream> streams;
    private final Clock clock;

    ViewBuilder(ViewRecords records, ViewPositions positions, ObjectProvider<LogByStream> streams, Clock clock) {
        this.records = records;
        this.positions = positions;
        this.streams = streams;
        this.clock = clock;
    }

    /** Begins a build unless there is one. Returns whether it began. */
    boolean begin(View<?, ?> view) {
        var version = ViewVersion.begun(view.name(), clock.instant());
        var build = planned(view, version);
        var begun = records.change(view.name(), record -> record.build() == null ? record.building(build) : null);
        if (begun.isPresent()) log.info("Building the view of {} from the log", view.name());
        return begun.isPresent();
    }

    void pause(View<?, ?> view) {
        change(view, (record, build) -> build.paused() ? null : record.building(build.paused(true)));
    }

    void resume(View<?, ?> view) {
        change(view, (record, build) -> build.paused() ? record.building(build.paused(false)) : null);
    }

    /** The first build cannot be cancelled, because there is no live version to stay with. */
    void cancel(View<?, ?> view) {
        change(view, (record, _) -> record.live() == null ? null : record.abandoned(clock.instant()));
    }

    /** Does the next piece of work. Returns whether more can be done at once. */
    boolean work(ViewSupervisor supervisor, Build build) {
        var view = supervisor.view();
        var version = new ViewVersion(view.name(), build.version());
        var running = supervisor.run(version, build);
        if (build.paused()) {
            running.pause();
            return false;
        }
        if (!build.read()) return readStreams(view, running, build);
        running.start();
        return hasCaughtUp(running) && promote(version);
    }

    /** The end of the log is noted before any stream is read, so that no event falls in between. */
    private Build planned(View<?, ?> view, ViewVersion version) {
        var byStream = streams.getIfAvailable();
        var end = byStream == null ? null : byStream.end();
        return new Build(
                version.id(),
                clock.instant(),
                false,
                end == null ? null : end.getIndex(),
                end == null ? List.of() : List.copyOf(end.getGaps()),
                "",
                end == null,
                0,
                byStream == null
                        ? positions.end() + 1
                        : byStream.count(view.definition().aggregateType()),
                0,
                null,
                null);
    }

    private boolean readStreams(View<?, ?> view, RunningVersion running, Build build) {
        var version = running.version();
        var until = clock.instant().plus(WORKER_SILENT_MAX);
        if (!thisService.equals(build.worker()) && !takesOver(version, until)) return false;
        long began = System.nanoTime();
        var next = streams.getObject().next(view.definition().aggregateType(), build.after(), EVENTS);
        var last = next.last();
        if (last == null) {
            changeWhileWorker(version, Build::allStreamsRead);
            return true;
        }
        running.handle(next.events());
        var took = Duration.ofNanos(System.nanoTime() - began);
        changeWhileWorker(
                version, now -> now.advanced(last, next.events().size(), took).workedOnBy(thisService, until));
        return true;
    }

    /** Of several processes that find a build without a worker, one becomes it. */
    private boolean takesOver(ViewVersion version, Instant until) {
        return records.changeBuild(
                        version,
                        now -> now.isFreeFor(thisService, clock.instant()) ? now.workedOnBy(thisService, until) : null)
                .isPresent();
    }

    /** Another process may have taken over meanwhile; its progress is left as it is. */
    private void changeWhileWorker(ViewVersion version, UnaryOperator<Build> change) {
        records.changeBuild(version, now -> thisService.equals(now.worker()) ? change.apply(now) : null);
    }

    /** The log grows during the build, so its end is looked at again. */
    private boolean hasCaughtUp(RunningVersion running) {
        var read = positions.of(running);
        if (read.isEmpty()) return false;
        long target = targets.computeIfAbsent(running.version(), _ -> positions.end());
        if (read.getAsLong() < target) return false;
        long end = positions.end();
        if (end - read.getAsLong() <= NEAR) return true;
        targets.put(running.version(), end);
        return false;
    }

    private boolean promote(ViewVersion version) {
        var promoted = records.change(version.view(), record -> {
            var build = record.build();
            return build == null || build.paused() || !build.version().equals(version.id())
                    ? null
                    : record.promoted(clock.instant());
        });
        targets.remove(version);
        promoted.ifPresent(_ -> log.info("Built the view of {} from the log", version.view()));
        return true;
    }

    /** A change of a build; null if the build is at another stage. */
    private interface BuildChange {
        @Nullable
        ViewRecord of(ViewRecord before, Build build);
    }

    private void change(View<?, ?> view, BuildChange change) {
        var changed = records.change(
                view.name(), record -> record.build() == null ? null : change.of(record, record.build()));
        if (changed.isEmpty())
            throw Refused.conflict(
                    "REBUILD_IS_AT_THAT_STAGE",
                    "only a running rebuild can be paused and only a paused one resumed; a first build cannot be cancelled");
    }
}
