package org.throughline.query.view;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.platform.web.Refused;

/** Lets whoever has just recorded a decision wait until a view shows it. */
@Component
public class Freshness {

    private static final long WAIT_NANOS_MAX = TimeUnit.SECONDS.toNanos(2);

    /** Another process may be the one that writes the view; nobody here hears of it, so look again now and then. */
    private static final long UNHEARD_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private long writes;

    /** Tells everybody who waits that a view has changed. */
    public void viewWritten() {
        lock.lock();
        try {
            writes++;
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns at once when nothing is asked for or the view is far enough, and else as soon as it is.
     *
     * @param shows whether the view shows a version, or a later one
     * @throws Refused after two seconds, saying when to ask again
     */
    public void await(@Nullable Long atLeast, LongPredicate shows) {
        if (atLeast == null) return;
        long deadline = System.nanoTime() + WAIT_NANOS_MAX;
        try {
            for (long seen = writes(); !shows.test(atLeast); seen = writes()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) throw Refused.forNow("VIEW_IS_BEHIND", "the view does not show this version yet", 1);
                waitForAnother(seen, Math.min(left, UNHEARD_NANOS));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refused.forNow("VIEW_IS_BEHIND", "the program is stopping", 1);
        }
    }

    private long writes() {
        lock.lock();
        try {
            return writes;
        } finally {
            lock.unlock();
        }
    }

    /** The lock is not held while the view is asked: whoever writes one would wait for everybody who asks. */
    private void waitForAnother(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (writes == seen) {
                var _ = written.awaitNanos(nanos); // however it ends, the view is asked again
            }
        } finally {
            lock.unlock();
        }
    }
}
