package org.throughline.command.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.throughline.board.PolicyInTheLog;
import org.throughline.command.RequestContext;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.alert.WatchCommand.BeginWatch;
import org.throughline.command.alert.WatchCommand.ClearAlert;
import org.throughline.command.alert.WatchCommand.EndWatch;
import org.throughline.command.alert.WatchCommand.EscalateInWatch;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.digest.DigestCommand.RaiseDigest;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.alert.DigestLine;
import org.throughline.events.alert.WatchEvent;
import org.throughline.events.alert.WatchEvent.WatchEnded;
import org.throughline.platform.clock.ClockGuard;

/**
 * Runs the watch of a day: scans all actions, raises alerts and digests, and records the result.
 *
 * <p>An interrupted run can be repeated by any process and repeats no step. A digest's identifier holds reader and day, so
 * it is raised once; its alerts are recorded in the same transaction.
 */
@Component
public class MorningWatch {

    private static final Logger log = LoggerFactory.getLogger(MorningWatch.class);
    private static final RequestContext BY_THE_PROGRAM = new RequestContext(Asker.PROGRAM, null, null, "watch");

    /** Each attempt starts from the beginning and skips the recorded steps. */
    private static final int ATTEMPTS_MAX = 5;

    private final Lock turn = new ReentrantLock();
    private final EventStore events;
    private final PolicyInTheLog policies;
    private final ActionScan scan;
    private final CommandDispatcher dispatcher;
    private final Clock clock;
    private final ClockGuard guard;
    private final MeterRegistry meters;
    private final Timer duration;

    MorningWatch(
            @Lazy EventStore events,
            PolicyInTheLog policies,
            ActionScan scan,
            CommandDispatcher dispatcher,
            Clock clock,
            ClockGuard guard,
            MeterRegistry meters) {
        this.events = events;
        this.policies = policies;
        this.scan = scan;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.guard = guard;
        this.meters = meters;
        this.duration = meters.timer("throughline.watch");
    }

    /**
     * Runs the watch of today, unless it ran before. Idempotent. Calls in one process wait for each other; a call in another
     * process finds the recorded steps.
     *
     * @throws org.throughline.platform.problem.Refused if the clock is not trusted
     */
    public WatchResult run() {
        guard.trustedReading();
        turn.lock();
        try {
            var day = LocalDate.now(clock);
            for (int attempt = 1; ; attempt++) {
                var before = ranBefore(day);
                if (before != null) return before;
                try {
                    return run(day, guard.recordedNow().truncatedTo(ChronoUnit.MICROS));
                } catch (RuleViolated refused) {
                    // Another process ran it meanwhile, or began or ended it at the same moment.
                    var meanwhile = ranBefore(day);
                    if (meanwhile != null) return meanwhile;
                    if (refused.rule() != Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME || attempt == ATTEMPTS_MAX)
                        throw refused;
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private @Nullable WatchResult ranBefore(LocalDate day) {
        return events.readEvents(WatchEvent.stream(day))
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(WatchEnded.class::isInstance)
                .map(WatchEnded.class::cast)
                .map(e -> new WatchResult(day, e.actions(), e.digests(), e.escalated(), e.cleared(), e.overtaken()))
                .findFirst()
                .orElse(null);
    }

    private WatchResult run(LocalDate day, Instant knownAt) {
        long begun = System.nanoTime();
        policies.latest();
        var policy = policies.on(day);
        take(new BeginWatch(day, knownAt, policy.version()));
        var found = scan.run(day, knownAt, policy);
        duration.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        var result = record(day, knownAt, policy.version(), found);
        take(new EndWatch(
                day, result.actions(), result.digests(), result.escalated(), result.cleared(), result.overtaken()));
        log.info(
                "The watch of {} scanned {} actions: {} digests, {} escalations, {} alerts cleared, {} steps overtaken",
                day,
                result.actions(),
                result.digests(),
                result.escalated(),
                result.cleared(),
                result.overtaken());
        return result;
    }

    private WatchResult record(LocalDate day, Instant knownAt, int policy, ActionScan.Found found) {
        var plan = found.plan();
        int cleared = 0, escalated = 0, digests = 0, overtaken = 0;
        for (var step : plan.cleared())
            if (isTaken(new ClearAlert(day, step))) cleared++;
            else overtaken++;
        var notEscalated = new HashSet<ActionId>();
        for (var step : plan.escalated())
            if (isTaken(new EscalateInWatch(day, step))) escalated++;
            else {
                overtaken++;
                notEscalated.add(step.action());
            }
        for (var digest : inOrder(plan.digests(), notEscalated).entrySet())
            if (isRaisedBefore(digest.getKey())) continue;
            else if (raise(digest, knownAt, policy)) digests++;
            else overtaken++;
        return new WatchResult(day, found.actions(), digests, escalated, cleared, overtaken);
    }

    /**
     * The digests of committees last: what they are told is recorded on the action whatever its version. A line about an
     * escalation that was overtaken is left out.
     */
    private static Map<DigestId, List<DigestLine>> inOrder(
            Map<DigestId, List<DigestLine>> digests, Set<ActionId> notEscalated) {
        var ordered = new LinkedHashMap<DigestId, List<DigestLine>>();
        for (var committees : List.of(false, true))
            digests.forEach((digest, lines) -> {
                if ((digest.reader() == DigestId.Reader.COMMITTEE) != committees) return;
                var left = lines.stream()
                        .filter(line -> line.news() != AlertNews.ESCALATED || !notEscalated.contains(line.action()))
                        .toList();
                if (left.stream().anyMatch(line -> line.news().isNews())) ordered.put(digest, left);
            });
        return ordered;
    }

    /** A committee gets one digest before a meeting, although the watch runs on several days before it, and one a period. */
    private boolean isRaisedBefore(DigestId digest) {
        return digest.reader() == DigestId.Reader.COMMITTEE
                && events.lastSequenceNumberFor(digest.value()).isPresent();
    }

    /** Returns whether the digest is raised, by this run or by an interrupted one. */
    private boolean raise(Map.Entry<DigestId, List<DigestLine>> digest, Instant knownAt, int policy) {
        try {
            take(new RaiseDigest(digest.getKey(), knownAt, policy, digest.getValue()));
        } catch (RuleViolated refused) {
            return refused.rule() == Rule.DIGEST_IS_RAISED_ONCE || isOvertaken(refused);
        }
        meters.counter("throughline.digests", "reader", digest.getKey().reader().name(), "outcome", "RAISED")
                .increment();
        for (var line : digest.getValue())
            meters.counter("throughline.alerts.sent", "news", line.news().name())
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

    /** Returns false where a concurrent decision made the step void. Rethrows every other refusal. */
    private static boolean isOvertaken(RuleViolated refused) {
        if (refused.rule() == Rule.WATCH_IS_NOT_OVERTAKEN
                || refused.rule() == Rule.DIGEST_HAS_NEWS
                || refused.rule() == Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME) return false;
        throw refused;
    }

    private void take(Object command) {
        dispatcher.dispatch(command, command, BY_THE_PROGRAM);
    }
}
