package org.throughline.query.projection;

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
import org.throughline.platform.problem.Outage;
import org.throughline.query.projection.ViewRecord.Build;

/**
 * Runs one view in one process. It compares the record of the view with what runs here, again and again, and does this
 * process's part, so that any change of MongoDB, of the log or of another process is noticed at the next look.
 */
final class ViewSupervisor {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LOOK_WHILE_CATCHING_UP = Duration.ofMillis(20);

    /** How long a retired version is kept running; by then other processes have looked and answered their last questions. */
    private static final Duration RUN_RETIRED = Duration.ofSeconds(2);

    private static final Duration DROP_RETIRED = Duration.ofSeconds(6);
    private static final Duration STOP_MAX = Duration.ofSeconds(6);
    private static final Logger log = LoggerFactory.getLogger(ViewSupervisor.class);

    private final View<?, ?> view;
    private final ViewRecords records;
    private final ViewProcessors processors;
    private final ViewBuilder builder;
    private final LiveVersions live;
    private final LogIdentity identity;
    private final ViewPositions positions;
    private final Clock clock;
    private final RemoteUpdates remote;
    private final Map<String, RunningVersion> versions = new ConcurrentHashMap<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private Duration untilNextLook = LOOK;
    private boolean failing;
    private boolean leftToLaterRelease;
    private volatile long lastRead = -1;

    ViewSupervisor(
            View<?, ?> view,
            ViewRecords records,
            ViewProcessors processors,
            ViewBuilder builder,
            LiveVersions live,
            LogIdentity identity,
            ViewPositions positions,
            Clock clock,
            Function<Runnable, RemoteUpdates> remote) {
        this.view = view;
        this.records = records;
        this.processors = processors;
        this.builder = builder;
        this.live = live;
        this.identity = identity;
        this.positions = positions;
        this.clock = clock;
        this.remote = remote.apply(this::wakeUp);
    }

    View<?, ?> view() {
        return view;
    }

    /** A version, if it runs in this process. */
    Optional<RunningVersion> running(String version) {
        return Optional.ofNullable(versions.get(version));
    }

    /** How far the live version had read the log at the last look; -1 before the first. */
    long lastRead() {
        return lastRead;
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().name(view.name() + "-supervisor").daemon().start(this::run);
    }

    void stop() {
        running = false;
        wakeUp();
        try {
            if (thread != null) thread.join(STOP_MAX);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        stopAll(_ -> true);
        remote.stop();
    }

    /** Looks at once. */
    void wakeUp() {
        wakeUps.release();
    }

    private void run() {
        while (running) {
            try {
                if (failing) stopAll(_ -> true); // Axon waits longer after each failure; a new processor starts at once
                untilNextLook = LOOK;
                boolean more = look();
                failing = false;
                if (!more) sleep(untilNextLook);
            } catch (MongoException away) {
                live.unavailable(view.name());
                failed("MongoDB does not answer", away);
            } catch (RuntimeException failed) {
                if (Outage.isBehind(failed)) {
                    failed("The log does not answer", failed);
                    continue;
                }
                log.error("The view of {} could not be supervised; trying again", view.name(), failed);
                sleep(LOOK);
            }
        }
    }

    /** Returns whether more can be done at once. */
    private boolean look() {
        var thisLog = identity.value();
        int shape = view.definition().shape();
        var record = records.findOrInsert(ViewRecord.of(view.name(), thisLog, shape));
        if (record.shape() > shape) return leaveToLaterRelease();
        if (!record.log().equals(thisLog) || record.shape() < shape) return startOver(thisLog, shape);
        stopAll(version -> !isWanted(version, record));
        show(record);
        if (record.build() != null) {
            if (record.build().read()) untilNextLook = LOOK_WHILE_CATCHING_UP;
            return builder.work(this, record.build());
        }
        if (record.live() == null) return builder.begin(view);
        return dropRetired(record);
    }

    private boolean startOver(String thisLog, int shape) {
        live.showNone(view.name());
        log.warn("The view of {} was built from another log or in an older shape; building it again", view.name());
        records.change(
                view.name(),
                record -> record.log().equals(thisLog) && record.shape() >= shape
                        ? null
                        : record.startedOver(thisLog, shape, clock.instant()));
        return true;
    }

    private boolean leaveToLaterRelease() {
        if (!leftToLaterRelease)
            log.warn(
                    "The view of {} is in the shape of a later release, so this process does not show it. Stop this process",
                    view.name());
        leftToLaterRelease = true;
        live.showNone(view.name());
        stopAll(_ -> true);
        return false;
    }

    private void show(ViewRecord record) {
        if (record.live() == null) {
            live.showNone(view.name());
            return;
        }
        var version = new ViewVersion(view.name(), record.live());
        var shown = run(version, null);
        shown.start();
        if (remote.read(shown, view.open(version))) untilNextLook = LOOK_WHILE_CATCHING_UP;
        live.show(version);
        lastRead = positions.of(shown).orElse(lastRead);
    }

    /** A version in this process, configured when it is first asked for. */
    RunningVersion run(ViewVersion version, @Nullable Build build) {
        return versions.computeIfAbsent(version.id(), _ -> processors.configure(view, version, build));
    }

    private boolean isWanted(RunningVersion version, ViewRecord record) {
        var id = version.version().id();
        return id.equals(record.live())
                || (record.build() != null && id.equals(record.build().version()))
                || record.retired().stream()
                        .anyMatch(retired -> retired.version().equals(id)
                                && !isPast(retired.at().plus(RUN_RETIRED)));
    }

    private boolean dropRetired(ViewRecord record) {
        for (var retired : record.retired())
            if (isPast(retired.at().plus(DROP_RETIRED))) {
                var version = new ViewVersion(view.name(), retired.version());
                processors.drop(view, version);
                view.forget(version);
                records.change(view.name(), now -> now.forgotten(retired));
                return true;
            }
        return false;
    }

    private void stopAll(Predicate<RunningVersion> which) {
        for (var version : versions.values())
            if (which.test(version)) {
                versions.remove(version.version().id());
                version.stop();
            }
    }

    private void failed(String what, RuntimeException away) {
        if (!failing) log.warn("{} ({}); trying again", what, away.getClass().getSimpleName());
        failing = true;
        sleep(LOOK);
    }

    private boolean isPast(Instant moment) {
        return moment.isBefore(clock.instant());
    }

    private void sleep(Duration at) {
        try {
            var _ = wakeUps.tryAcquire(at.toMillis(), TimeUnit.MILLISECONDS);
            wakeUps.drainPermits();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
