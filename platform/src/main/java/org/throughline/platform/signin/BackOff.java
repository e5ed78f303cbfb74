package org.throughline.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Exponential back-off. The first failed tries are free; then each doubles the wait before the next one. A try that comes too
 * early does not count. An hour without tries forgets all of them. It is not thread-safe.
 */
final class BackOff<K> {

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Bounds the memory: about 10 MB. */
    private static final int KEYS_MAX = 50_000;

    /**
     * @param last when the last one was counted, by the ticker: the clock of the machine may jump
     */
    private record Tries(int failed, long last) {}

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Ticker ticker;
    private final Cache<K, Tries> tries;

    /**
     * @param first the wait after the first failed try that is not free
     */
    BackOff(int free, Duration first, Duration longest, Ticker ticker) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.ticker = ticker;
        this.tries = Caffeine.newBuilder()
                .maximumSize(KEYS_MAX)
                .expireAfterWrite(FORGOTTEN)
                .ticker(ticker)
                .build();
    }

    /** How long the next try has to wait; zero if it may come now. */
    Duration wait(K key) {
        var known = tries.getIfPresent(key);
        if (known == null) return Duration.ZERO;
        var left = after(known.failed()).minusNanos(ticker.read() - known.last());
        return left.isPositive() ? left : Duration.ZERO;
    }

    boolean hasFailed(K key) {
        return tries.getIfPresent(key) != null;
    }

    /** Counts a try as failed before its outcome is known, so that tries at the same time cannot all be free. */
    void count(K key) {
        tries.put(key, new Tries(failed(tries.getIfPresent(key)) + 1, ticker.read()));
    }

    /** Takes back one counted try. */
    void uncount(K key) {
        var known = tries.getIfPresent(key);
        if (known != null && known.failed() > 1) tries.put(key, new Tries(known.failed() - 1, known.last()));
        else tries.invalidate(key);
    }

    void forget(K key) {
        tries.invalidate(key);
    }

    private static int failed(@Nullable Tries known) {
        return known == null ? 0 : known.failed();
    }

    private Duration after(int failed) {
        if (failed < free) return Duration.ZERO;
        int doublings = Math.min(failed - free, 30);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
