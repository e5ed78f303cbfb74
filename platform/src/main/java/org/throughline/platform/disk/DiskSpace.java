package org.throughline.platform.disk;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.util.unit.DataSize;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.problem.StoreIsFull;

/**
 * What the free space of the disk allows. Uploads stop first, because they are large and can wait; decisions stop last, while
 * PostgreSQL still has room for its own work, because a PostgreSQL that cannot write its log stops altogether.
 */
public class DiskSpace {

    /** What goes on. */
    enum State {
        /** The disk is not ours, or cannot be asked. */
        NOT_WATCHED,
        ENOUGH,
        UPLOADS_STOP,
        DECISIONS_STOP,
        /** The database itself has said that its disk is full. */
        FULL
    }

    private static final int RETRY_SECONDS = 60;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(DiskSpace.class);

    private final FreeSpace space;
    private final long uploadsStopBelow;
    private final long decisionsStopBelow;
    private final Duration fullFor;

    private long lookedAt = System.nanoTime() - LOOK_AGAIN.toNanos();
    private OptionalLong seen = OptionalLong.empty();
    private State told = State.NOT_WATCHED;
    private volatile long fullUntil = System.nanoTime();

    DiskSpace(FreeSpace space, DataSize uploadsStopBelow, DataSize decisionsStopBelow, Duration fullFor) {
        this.space = space;
        this.uploadsStopBelow = uploadsStopBelow.toBytes();
        this.decisionsStopBelow = decisionsStopBelow.toBytes();
        this.fullFor = fullFor;
    }

    /**
     * Asked before an upload is received.
     *
     * @throws Refused 507 if the disk is nearly full
     */
    public void allowUpload() {
        switch (state()) {
            case NOT_WATCHED, ENOUGH -> {}
            case UPLOADS_STOP, DECISIONS_STOP, FULL ->
                throw Refused.noRoom(
                        "DISK_IS_NEARLY_FULL",
                        "the disk is nearly full, so files are not taken; decisions and questions go on. Tell your"
                                + " operator",
                        RETRY_SECONDS);
        }
    }

    /**
     * Asked before a decision. After the database has said that it is full, decisions are tried: only they show whether it is.
     *
     * @throws Refused 503 if the disk is so full that PostgreSQL needs the rest
     */
    public void allowDecision() {
        if (state() == State.DECISIONS_STOP)
            throw Refused.forNow(
                    "DISK_IS_FULL",
                    "the disk is full; nothing was recorded. Questions go on. Tell your operator",
                    RETRY_SECONDS);
    }

    /** A statement failed because the database has no room. */
    @EventListener
    void isFull(StoreIsFull full) {
        fullUntil = System.nanoTime() + fullFor.toNanos();
    }

    State state() {
        var now = seenNow();
        var state = now.isEmpty() ? State.NOT_WATCHED : of(now.getAsLong());
        return state != State.DECISIONS_STOP && System.nanoTime() - fullUntil < 0 ? State.FULL : state;
    }

    /** Looks at most once a second. */
    synchronized OptionalLong seenNow() {
        if (System.nanoTime() - lookedAt < LOOK_AGAIN.toNanos()) return seen;
        lookedAt = System.nanoTime();
        try {
            seen = space.bytes();
        } catch (IOException unknown) {
            log.warn(
                    "The free space of the disk cannot be read: {}",
                    unknown.getClass().getSimpleName());
            seen = OptionalLong.empty();
        }
        tell(seen.isEmpty() ? State.NOT_WATCHED : of(seen.getAsLong()));
        return seen;
    }

    private State of(long bytes) {
        if (bytes < decisionsStopBelow) return State.DECISIONS_STOP;
        return bytes < uploadsStopBelow ? State.UPLOADS_STOP : State.ENOUGH;
    }

    private void tell(State state) {
        if (state == told) return;
        told = state;
        switch (state) {
            case DECISIONS_STOP -> log.error("The disk is full: decisions are refused until there is room");
            case UPLOADS_STOP -> log.warn("The disk is nearly full: uploads are refused until there is room");
            case ENOUGH, NOT_WATCHED, FULL -> log.debug("The disk has room");
        }
    }
}
