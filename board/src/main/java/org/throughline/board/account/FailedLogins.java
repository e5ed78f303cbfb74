package org.throughline.board.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each login was tried with a wrong password lately, so that nobody tries them all. */
final class FailedLogins {

    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MAX = 10;

    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    void count(String login) {
        failures.get(login, _ -> new AtomicInteger()).incrementAndGet();
    }

    boolean isTooMany(String login) {
        var counted = failures.getIfPresent(login);
        return counted != null && counted.get() >= MAX;
    }
}
