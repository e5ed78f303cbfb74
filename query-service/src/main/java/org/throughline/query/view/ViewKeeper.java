package org.throughline.query.view;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.platform.eventstore.LogIdentity;
import org.throughline.platform.web.Outage;

/**
 * Keeps one view in one process: looks again and again at what its record says ought to be, and does its part. So
 * whatever happens, to the store, to the log or to another process, is put right at the next look.
 */
final class ViewKeeper {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LOOK_WHILE_CATCHING_UP = Duration.ofMillis(20);

    /** After a generation is shown no more: others have looked by then, and have no question to it open any more. */
    private static final Duration KEPT_ON = Duration.ofSeconds(2);

    private static final Duration LEFT_LYING = Duration.ofSeconds(6);

    private static final Logger log = LoggerFactory.getLogger(ViewKeeper.class);

    private final View<?> view;
    private final ViewRecords records;
    private final GenerationKeeper generations;
    private final Building building;
    private final LiveGenerations live;
    private final LogIdentity identity;
    private final ViewPositions positions;
    private final Clock clock;
    private final WrittenElsewhere elsewhere;

    private final Map<String, KeptGeneration> kept = new ConcurrentHashMap<>();
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private Duration untilNextLook = LOOK;
    private boolean troubled;
    private volatile long lastRead = -1;

    ViewKeeper(
            View<?> view,
            ViewRecords records,
            GenerationKeeper generations,
            Building building,
            LiveGenerations live,
            LogIdentity identity,
            ViewPositions positions,
            Clock clock,
            Function<Runnable, WrittenElsewhere> elsewhere) {
        this.view = view;
        this.records = records;
        this.generations = generations;
        this.building = building;
        this.live = live;
        this.identity = identity;
        this.positions = positions;
        this.clock = clock;
        this.elsewhere = elsewhere.apply(this::nudge);
    }

    View<?> view() {
        return view;
    }

    /** The generation, if this process has begun to keep it. */
    Optional<KeptGeneration> kept(String generation) {
        return Optional.ofNullable(kept.get(generation));
    }

    /** How far the generation that is shown had read the log when it was last looked at; -1 before. */
    long lastRead() {
        return lastRead;
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().name(view.name() + "-keeper").daemon().start(this::keepOn);
    }

    void stop() {
        running = false;
        nudge();
        try {
            if (thread != null) thread.join(LEFT_LYING);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        stopAll(_ -> true);
        elsewhere.stop();
    }

    /** Has it look at once. */
    void nudge() {
        nudges.release();
    }

    private void keepOn() {
        while (running) {
            try {
                if (troubled) stopAll(_ -> true); // what was kept meanwhile waits longer and longer between its tries
                untilNextLook = LOOK;
                boolean more = look();
                troubled = false;
                if (!more) rest(untilNextLook);
            } catch (MongoException away) {
                live.unreachable(view.name());
                trouble("The store of views does not answer", away);
            } catch (RuntimeException failed) {
                if (Outage.isBehind(failed)) {
                    trouble("The log does not answer", failed);
                    continue;
                }
                log.error("The view of {} could not be looked after; trying again", view.name(), failed);
                rest(LOOK);
            }
        }
    }

    /** Returns whether something has changed, so that there may be more to do at once. */
    private boolean look() {
        var thisLog = identity.value();
        var record = records.findOrBegin(ViewRecord.of(view.name(), thisLog, view.shape()));
        if (record.shape() > view.shape()) return leaveToLaterVersion();
        if (!record.log().equals(thisLog) || record.shape() < view.shape()) return startOver(thisLog);
        stopAll(generation -> !isWanted(generation, record));
        show(record);
        if (record.build() != null) {
            if (record.build().read()) untilNextLook = LOOK_WHILE_CATCHING_UP;
            return building.goOn(this, record.build());
        }
        if (record.live() == null) return building.begin(view);
        return forgetRetired(record);
    }

    private boolean startOver(String thisLog) {
        live.showsNone(view.name());
        log.warn("The view of {} was made from another log or in another form; it is made anew", view.name());
        records.change(
                view.name(),
                record -> record.log().equals(thisLog) && record.shape() >= view.shape()
                        ? null
                        : record.startedOver(thisLog, view.shape(), clock.instant()));
        return true;
    }

    private boolean leaveToLaterVersion() {
        live.showsNone(view.name());
        stopAll(_ -> true);
        return false;
    }

    private void show(ViewRecord record) {
        if (record.live() == null) {
            live.showsNone(view.name());
            return;
        }
        var generation = new Generation(view.name(), record.live());
        var shown = keep(generation, null);
        shown.start();
        if (elsewhere.recall(shown, view.opened(generation))) untilNextLook = LOOK_WHILE_CATCHING_UP;
        live.shows(generation);
        lastRead = positions.of(shown).orElse(lastRead);
    }

    /** What keeps a generation in this process, put together when it is first asked for. */
    KeptGeneration keep(Generation generation, @Nullable Build made) {
        return kept.computeIfAbsent(generation.id(), _ -> generations.keep(view, generation, made));
    }

    private boolean isWanted(KeptGeneration generation, ViewRecord record) {
        var id = generation.generation().id();
        return id.equals(record.live())
                || (record.build() != null && id.equals(record.build().generation()))
                || record.retired().stream()
                        .anyMatch(retired -> retired.generation().equals(id)
                                && !isPast(retired.at().plus(KEPT_ON)));
    }

    private boolean forgetRetired(ViewRecord record) {
        for (var retired : record.retired())
            if (isPast(retired.at().plus(LEFT_LYING))) {
                var generation = new Generation(view.name(), retired.generation());
                generations.drop(view, generation);
                view.forget(generation);
                records.change(view.name(), now -> now.forgotten(retired));
                return true;
            }
        return false;
    }

    private void stopAll(Predicate<KeptGeneration> which) {
        for (var generation : kept.values())
            if (which.test(generation)) {
                kept.remove(generation.generation().id());
                generation.stop();
            }
    }

    private void trouble(String what, RuntimeException away) {
        if (!troubled) log.warn("{} ({}); trying again", what, away.getClass().getSimpleName());
        troubled = true;
        rest(LOOK);
    }

    private boolean isPast(Instant moment) {
        return moment.isBefore(clock.instant());
    }

    private void rest(Duration at) {
        try {
            var _ = nudges.tryAcquire(at.toMillis(), TimeUnit.MILLISECONDS);
            nudges.drainPermits();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
