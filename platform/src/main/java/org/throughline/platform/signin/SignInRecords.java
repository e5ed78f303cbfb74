package org.throughline.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecord.Outcome;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.access.Network;

/**
 * Records sign-ins and failures. HTTP Basic signs in with every request, so the first of a login from a network after 30
 * minutes without one is recorded. Equal failures of a few seconds are one record with their number, and an attack fills
 * neither the memory nor the table.
 */
public class SignInRecords implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SignInRecords.class);

    private static final Duration ABSENCE = Duration.ofMinutes(30);

    /** Failures of this time are counted together. It is what a crash can lose of them. */
    private static final Duration TOGETHER = Duration.ofSeconds(5);

    private static final Duration BURST = Duration.ofMinutes(1);
    private static final int SESSIONS_MAX = 50_000;

    /** Records of failures in a minute; what exceeds them is counted in records without login and network. */
    private static final int FAILURES_MAX = 100;

    private record Session(
            String login,
            @Nullable String network,
            @Nullable String way) {}

    /**
     * Counts a failure.
     *
     * @param login null for an unknown one
     */
    private record Failure(
            AccessKind kind,
            @Nullable String login,
            @Nullable String network) {}

    private final AccessRecords records;
    private final Cache<Session, Boolean> sessions;
    private final Counter failures;
    private final Counter putOffs;
    private final Ticker ticker;
    private final Map<Failure, Integer> counted = new LinkedHashMap<>();

    /** Since the last line of the program's log, which has at most one a minute about this. */
    private final Map<AccessKind, Integer> burst = new EnumMap<>(AccessKind.class);

    private long burstBegan;
    private int recordsOfBurst;
    private @Nullable ScheduledExecutorService timer;

    SignInRecords(AccessRecords records, MeterRegistry meters, Ticker ticker) {
        this.records = records;
        this.ticker = ticker;
        this.burstBegan = ticker.read() - BURST.toNanos();
        this.sessions = Caffeine.newBuilder()
                .maximumSize(SESSIONS_MAX)
                .expireAfterAccess(ABSENCE)
                .ticker(ticker)
                .build();
        this.failures = Counter.builder("throughline.sign.in.failures")
                .description("Sign-ins with a wrong password or an unknown login")
                .register(meters);
        this.putOffs = Counter.builder("throughline.sign.in.put.off")
                .description("Sign-ins that were put off without looking at the password")
                .register(meters);
    }

    /**
     * Records a sign-in, unless the same user signed in shortly before.
     *
     * @param way in which the user or program signed in, such as {@code token 12ab}; null for a password
     */
    public void signedIn(String login, @Nullable String address, @Nullable String way) {
        var session = new Session(login, Network.of(address), way);
        if (sessions.getIfPresent(session) != null) return;
        records.addRead(record(AccessKind.SIGNED_IN, login, session.network()).saying(way));
        sessions.put(session, true);
    }

    /**
     * @param login null for an unknown one: what was typed is not recorded, because people type passwords there
     */
    public void failed(@Nullable String login, @Nullable String address) {
        failures.increment();
        count(new Failure(AccessKind.SIGN_IN_FAILED, login, Network.of(address)));
    }

    void putOff(@Nullable String login, @Nullable String address) {
        putOffs.increment();
        count(new Failure(AccessKind.LOCKED_OUT, login, Network.of(address)));
    }

    private synchronized void count(Failure failure) {
        burst.merge(failure.kind(), 1, Integer::sum);
        if (counted.containsKey(failure) || recordsOfBurst < FAILURES_MAX) {
            if (counted.merge(failure, 1, Integer::sum) == 1) recordsOfBurst++;
        } else counted.merge(new Failure(failure.kind(), null, null), 1, Integer::sum);
    }

    /** Stores what was counted. What cannot be stored is counted on. */
    void store() {
        taken().forEach((failure, times) -> {
            try {
                records.add(record(failure.kind(), failure.login(), failure.network())
                        .saying(said(failure))
                        .ending(Outcome.REFUSED)
                        .times(times));
            } catch (DataAccessException | TransactionException outOfReach) {
                countOn(failure, times);
            }
        });
        endBurst();
    }

    private synchronized void endBurst() {
        long now = ticker.read();
        if (burst.isEmpty() || now - burstBegan < BURST.toNanos()) return;
        log.warn(
                "Sign-in failed {} times and was put off {} times; the record of access has more",
                burst.getOrDefault(AccessKind.SIGN_IN_FAILED, 0),
                burst.getOrDefault(AccessKind.LOCKED_OUT, 0));
        burst.clear();
        recordsOfBurst = 0;
        burstBegan = now;
    }

    private static String said(Failure failure) {
        if (failure.login() != null) return "known login";
        return failure.network() == null ? "several logins or networks" : "unknown login";
    }

    private synchronized Map<Failure, Integer> taken() {
        var taken = new HashMap<>(counted);
        counted.clear();
        return taken;
    }

    private synchronized void countOn(Failure failure, int times) {
        counted.merge(failure, times, Integer::sum);
    }

    private static AccessRecord record(AccessKind kind, @Nullable String login, @Nullable String network) {
        return AccessRecord.byProgram(kind, "sign-in").by(login, network);
    }

    @Override
    public synchronized void start() {
        if (timer != null) return;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sign-in-records").factory());
        var _ = timer.scheduleWithFixedDelay(
                this::storeCarefully, TOGETHER.toMillis(), TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A task that throws would not be run again. */
    private void storeCarefully() {
        try {
            store();
        } catch (RuntimeException unforeseen) {
            log.error("Failures of sign-in were not recorded", unforeseen);
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            if (timer != null) timer.shutdown();
            timer = null;
        }
        storeCarefully();
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** Stops after requests are served no more, and before the database is closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
