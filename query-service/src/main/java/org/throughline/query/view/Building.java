package org.throughline.query.view;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.platform.eventstore.LogByStream;

/** How a generation is made, beside the one that is shown, and when it takes that one's place. */
@Component
class Building {

    /** Events handled between two looks at whether to go on; about a tenth of a second's work. */
    private static final int EVENTS = 5_000;

    /** Nearer to the end of the log than a batch, a view is as good as caught up. */
    private static final int NEAR = 500;

    private static final Duration WORKER_SILENT_MAX = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(Building.class);

    private final String thisService = UUID.randomUUID().toString();
    private final Map<Generation, Long> targets = new ConcurrentHashMap<>();

    private final ViewRecords records;
    private final ViewPositions positions;
    private final ObjectProvider<LogByStream> streams;
    private final Clock clock;

    Building(ViewRecords records, ViewPositions positions, ObjectProvider<LogByStream> streams, Clock clock) {
        this.records = records;
        this.positions = positions;
        this.streams = streams;
        this.clock = clock;
    }

    /** Begins to make a generation, unless one is being made. Returns whether it began. */
    boolean begin(View<?> view) {
        var generation = Generation.begun(view.name(), clock.instant());
        var build = plan(view, generation);
        var begun = records.change(view.name(), record -> record.build() == null ? record.building(build) : null);
        if (begun.isPresent()) log.info("The view of {} is being made from the log", view.name());
        return begun.isPresent();
    }

    /** Does the next piece of work. Returns whether there is more to do at once. */
    boolean goOn(ViewKeeper keeper, Build build) {
        var view = keeper.view();
        var generation = new Generation(view.name(), build.generation());
        var kept = keeper.keep(generation, build);
        if (build.paused()) {
            if (kept.processor().isRunning()) kept.processor().shutDown();
            return false;
        }
        if (!build.read()) return readOn(view, kept, build);
        kept.start();
        return hasCaughtUp(kept) && promote(generation);
    }

    /** The end of the log is noted before any stream is read, so that nothing falls in between. */
    private Build plan(View<?> view, Generation generation) {
        var byStream = streams.getIfAvailable();
        var end = byStream == null ? null : byStream.end();
        return new Build(
                generation.id(),
                clock.instant(),
                false,
                end == null ? null : end.getIndex(),
                end == null ? List.of() : List.copyOf(end.getGaps()),
                "",
                end == null,
                0,
                byStream == null ? positions.end() + 1 : byStream.count(view.streams()),
                0,
                null,
                null);
    }

    private boolean readOn(View<?> view, KeptGeneration kept, Build build) {
        if (!build.isFreeFor(thisService, clock.instant())) return false;
        var generation = kept.generation();
        var until = clock.instant().plus(WORKER_SILENT_MAX);
        if (!thisService.equals(build.worker()))
            records.changeBuild(generation, now -> now.workedOnBy(thisService, until));
        long began = System.nanoTime();
        var next = streams.getObject().next(view.streams(), build.after(), EVENTS);
        var last = next.last();
        if (last == null) {
            records.changeBuild(generation, Build::wholeLogRead);
            return true;
        }
        kept.handle(next.events());
        var took = Duration.ofNanos(System.nanoTime() - began);
        records.changeBuild(
                generation,
                now -> now.advanced(last, next.events().size(), took).workedOnBy(thisService, until));
        return true;
    }

    /** The log grows meanwhile, so what has been reached is compared with its end once more. */
    private boolean hasCaughtUp(KeptGeneration kept) {
        var read = positions.of(kept);
        if (read.isEmpty()) return false;
        long target = targets.computeIfAbsent(kept.generation(), _ -> positions.end());
        if (read.getAsLong() < target) return false;
        long end = positions.end();
        if (end - read.getAsLong() <= NEAR) return true;
        targets.put(kept.generation(), end);
        return false;
    }

    private boolean promote(Generation generation) {
        var promoted = records.change(generation.view(), record -> {
            var build = record.build();
            return build == null || build.paused() || !build.generation().equals(generation.id())
                    ? null
                    : record.promoted(clock.instant());
        });
        targets.remove(generation);
        promoted.ifPresent(_ -> log.info("The view of {} is ready, made anew from the log", generation.view()));
        return true;
    }
}
