package org.throughline.platform.access;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Seals the record of access every minute, and deletes what is due every hour. Every process may do it at any time. */
@Component
class AccessUpkeep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AccessUpkeep.class);

    private static final long RETENTION_MINUTES = 60;

    private final SealedAccess seals;
    private final AccessRetention retention;
    private final AccessSettings settings;
    private @Nullable ScheduledExecutorService timer;

    AccessUpkeep(SealedAccess seals, AccessRetention retention, AccessSettings settings) {
        this.seals = seals;
        this.retention = retention;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (timer != null) return;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("access-upkeep").factory());
        long every = settings.sealEvery().toMillis();
        var _ = timer.scheduleWithFixedDelay(
                () -> carefully("sealed", seals::seal), every, every, TimeUnit.MILLISECONDS);
        var _ = timer.scheduleWithFixedDelay(
                () -> carefully("deleted", retention::deleteDue), 1, RETENTION_MINUTES, TimeUnit.MINUTES);
    }

    /** What fails is tried again with the next run. */
    private static void carefully(String what, Runnable task) {
        try {
            task.run();
        } catch (DataAccessException | TransactionException outOfReach) {
            log.warn(
                    "Records of access were not {}: {}",
                    what,
                    outOfReach.getClass().getSimpleName());
        } catch (RuntimeException unforeseen) {
            log.error("Records of access were not {}", what, unforeseen);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) timer.shutdownNow();
        timer = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
