package org.throughline.command.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.alert.DigestCommand.RaiseDigest;
import org.throughline.command.alert.WatchCommand.BeginWatch;
import org.throughline.command.alert.WatchCommand.ClearAlert;
import org.throughline.command.alert.WatchCommand.EndWatch;
import org.throughline.command.alert.WatchCommand.StepUp;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.Decisions;
import org.throughline.events.DigestId;
import org.throughline.domain.Asker;
import org.throughline.events.alert.DigestLine;
import org.throughline.domain.alert.WatchPlan;
import org.throughline.events.alert.WatchEvent;
import org.throughline.events.alert.WatchEvent.WatchEnded;
import org.throughline.board.PolicyInTheLog;

/**
 * Holds the watch: walks over all actions, raises what follows, and says that it was done.
 *
 * <p>It can be interrupted anywhere and held again, by any process: what it did before is found done. A digest is raised once
 * for its reader and day because its identifier says both, and with its alerts because they are recorded together.
 */
@Component
public class MorningWatch {

    private static final Logger log = LoggerFactory.getLogger(MorningWatch.class);
    private static final Asked BY_THE_PROGRAM = new Asked(Asker.PROGRAM, null, null, "watch");

    /** Held again from the start, what was done before is found done. */
    private static final int ATTEMPTS_MAX = 5;

    private final Lock turn = new ReentrantLock();
    private final EventStore events;
    private final PolicyInTheLog policies;
    private final Walk walk;
    private final Decisions decisions;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Timer duration;

    MorningWatch(
            @Lazy EventStore events,
            PolicyInTheLog policies,
            Walk walk,
            Decisions decisions,
            Clock clock,
            MeterRegistry meters) {
        this.events = events;
        this.policies = policies;
        this.walk = walk;
        this.decisions = decisions;
        this.clock = clock;
        this.meters = meters;
        this.duration = meters.timer("throughline.watch");
    }

    /**
     * Holds the watch of today, unless it was held. In one process one call holds it and the others wait; of several
     * processes each finds what another did.
     */
    public Held hold() {
        turn.lock();
        try {
            var day = LocalDate.now(clock);
            for (int attempt = 1; ; attempt++) {
                var before = heldBefore(day);
                if (before != null) return before;
                try {
                    return hold(day, clock.instant().truncatedTo(ChronoUnit.MILLIS));
                } catch (RuleViolated refused) {
                    // Another process ended it, or began or ended it in the same moment.
                    var meanwhile = heldBefore(day);
                    if (meanwhile != null) return meanwhile;
                    if (refused.rule() != Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME || attempt == ATTEMPTS_MAX)
                        throw refused;
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private @Nullable Held heldBefore(LocalDate day) {
        return events.readEvents(WatchEvent.stream(day))
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(WatchEnded.class::isInstance)
                .map(WatchEnded.class::cast)
                .map(e -> new Held(day, e.actions(), e.digests(), e.escalated(), e.cleared(), e.overtaken()))
                .findFirst()
                .orElse(null);
    }

    private Held hold(LocalDate day, Instant knownAt) {
        long begun = System.nanoTime();
        policies.latest();
        var policy = policies.on(day);
        take(new BeginWatch(day, knownAt, policy.version()));
        var found = walk.over(day, knownAt, policy);
        duration.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        var held = follow(day, knownAt, policy.version(), found);
        take(new EndWatch(day, held.actions(), held.digests(), held.escalated(), held.cleared(), held.overtaken()));
        log.info(
                "The watch of {} looked at {} actions: {} digests, {} matters moved up, {} alerts cleared, {} overtaken",
                day,
                held.actions(),
                held.digests(),
                held.escalated(),
                held.cleared(),
                held.overtaken());
        return held;
    }

    private Held follow(LocalDate day, Instant knownAt, int policy, Walk.Found found) {
        WatchPlan morning = found.morning();
        int cleared = 0, escalated = 0, digests = 0, overtaken = 0;
        for (var step : morning.cleared())
            if (isTaken(new ClearAlert(day, step))) cleared++;
            else overtaken++;
        for (var step : morning.escalated())
            if (isTaken(new StepUp(day, step))) escalated++;
            else overtaken++;
        for (var digest : morning.digests().entrySet())
            if (isToldBefore(digest.getKey())) continue;
            else if (raise(digest, knownAt, policy)) digests++;
            else overtaken++;
        return new Held(day, found.actions(), digests, escalated, cleared, overtaken);
    }

    /** A committee is told once before a meeting, though there are several mornings before it. */
    private boolean isToldBefore(DigestId digest) {
        return digest.reader() == DigestId.Reader.COMMITTEE
                && events.lastSequenceNumberFor(digest.value()).isPresent();
    }

    /** Returns whether it is raised, now or by a watch that was interrupted. */
    private boolean raise(Map.Entry<DigestId, List<DigestLine>> digest, Instant knownAt, int policy) {
        try {
            take(new RaiseDigest(digest.getKey(), knownAt, policy, digest.getValue()));
        } catch (RuleViolated refused) {
            return refused.rule() == Rule.DIGEST_IS_RAISED_ONCE || isOvertaken(refused);
        }
        meters.counter("throughline.digests", "reader", digest.getKey().reader().name(), "outcome", "RAISED")
                .increment();
        for (var line : digest.getValue())
            meters.counter("throughline.alerts.told", "news", line.news().name())
                    .increment();
        return true;
    }

    private boolean isTaken(WatchCommand step) {
        try {
            take(step);
            return true;
        } catch (RuleViolated refused) {
            return isOvertaken(refused);
        }
    }

    /** Returns false for what somebody was quicker at; anything else is no reason to go on. */
    private static boolean isOvertaken(RuleViolated refused) {
        if (refused.rule() == Rule.WATCH_IS_NOT_OVERTAKEN
                || refused.rule() == Rule.DIGEST_TELLS_SOMETHING_NEW
                || refused.rule() == Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME) return false;
        throw refused;
    }

    private void take(Object command) {
        decisions.take(command, command, BY_THE_PROGRAM);
    }
}
