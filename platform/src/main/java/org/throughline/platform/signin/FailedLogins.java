package org.throughline.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the wrong passwords of each login in the last minute, to limit guessing. */
final class FailedLogins {

    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MAX = 10;

    private final Cache<String, AtomicInteger> failures;

    FailedLogins(Ticker ticker) {
        failures = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    void count(String login) {
        failures.get(login, _ -> new AtomicInteger()).incrementAndGet();
    }

    boolean isTooMany(String login) {
        var counted = failures.getIfPresent(login);
        return counted != null && counted.get() >= MAX;
    }
}
