package org.throughline.query.projection;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.throughline.platform.problem.Refused;

/** Lets a request wait until a view shows a decision that has just been recorded. */
@Component
public class Freshness {

    private static final long WAIT_NANOS_MAX = TimeUnit.SECONDS.toNanos(2);

    /** Another process may write the view, which is not announced here, so it is looked at this often. */
    private static final long UNHEARD_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private long writes;

    /** Wakes all waiting requests. */
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
     * Returns as soon as the views show what is waited for.
     *
     * @param shown whether they do; asked again after each write
     * @throws Refused after two seconds
     */
    public void await(BooleanSupplier shown) {
        long deadline = System.nanoTime() + WAIT_NANOS_MAX;
        try {
            for (long seen = writes(); !shown.getAsBoolean(); seen = writes()) {
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

    /** The lock is not held while the view is looked at, or writers would wait for every reader. */
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
