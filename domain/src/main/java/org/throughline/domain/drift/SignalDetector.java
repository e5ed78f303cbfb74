package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides which signs of drift show on a day. Nothing else does: what is counted and what is explained is what it says. */
final class SignalDetector {

    private static final SignalKind[] KINDS = SignalKind.values();

    /** Each set of signs there can be, made once; the place says which are in it, a bit for each. */
    private static final SignalDetector[] ALL =
            IntStream.range(0, 1 << KINDS.length).mapToObj(SignalDetector::new).toArray(SignalDetector[]::new);

    private final Set<SignalKind> kinds;
    private final DriftLevel level;

    private SignalDetector(int bits) {
        var showing = EnumSet.noneOf(SignalKind.class);
        for (var kind : KINDS) if ((bits & 1 << kind.ordinal()) != 0) showing.add(kind);
        kinds = Collections.unmodifiableSet(showing);
        level = DriftLevel.of(kinds);
    }

    Set<SignalKind> kinds() {
        return kinds;
    }

    DriftLevel level() {
        return level;
    }

    /** What has ended gives no signs. */
    static SignalDetector showing(LocalDate day, DriftInputs course, DriftPolicy policy) {
        var vitals = course.vitals();
        int bits = 0;
        if (!vitals.closed())
            for (var kind : KINDS) if (shows(kind, day, course, vitals, policy)) bits |= 1 << kind.ordinal();
        return ALL[bits];
    }

    /** Whether the impact gap, and not only a check, leaves a sign-off unproven. */
    static boolean gapTooLong(LocalDate day, DriftInputs course, DriftPolicy policy) {
        return gapTooLong(day.toEpochDay(), course.vitals(), policy);
    }

    private static boolean shows(SignalKind kind, LocalDate day, DriftInputs course, DriftFacts vitals, DriftPolicy policy) {
        return switch (kind) {
            case UNDATED -> vitals.dueOn() == DriftFacts.NEVER;
            case MOVED -> vitals.timesMoved() >= policy.movedTimes() || vitals.driftDays() > policy.movedDays();
            case STALE -> stale(day, course, vitals, policy);
            case UNOWNED -> vitals.vacant() && vitals.open();
            case NOTED -> vitals.notes() >= policy.notedTimes() && vitals.open();
            case UNVERIFIED ->
                vitals.waitsSince() != DriftFacts.NEVER && day.toEpochDay() - vitals.waitsSince() > policy.unverifiedDays();
            case UNPROVEN -> unproven(day.toEpochDay(), vitals, policy);
            case HOLD_EXPIRED -> vitals.open() && vitals.held() && Holds.expired(course.holds(), day);
            case CHALLENGED -> vitals.concerns() >= policy.challengedTimes();
        };
    }

    /** What cannot lawfully proceed does not grow stale, as long as somebody keeps asking whether it still cannot. */
    private static boolean stale(LocalDate day, DriftInputs course, DriftFacts vitals, DriftPolicy policy) {
        return vitals.open()
                && day.toEpochDay() - vitals.substantiveOn() >= policy.staleDays(vitals.highPriority())
                && !(vitals.held() && Holds.valid(course.holds(), day));
    }

    private static boolean gapTooLong(long day, DriftFacts vitals, DriftPolicy policy) {
        return vitals.signedOffOn() != DriftFacts.NEVER
                && !vitals.shown()
                && day - vitals.signedOffOn() > policy.unprovenDays();
    }

    private static boolean unproven(long day, DriftFacts vitals, DriftPolicy policy) {
        if (vitals.signedOffOn() == DriftFacts.NEVER) return false;
        return gapTooLong(day, vitals, policy)
                || vitals.checkFailed()
                || day - vitals.checkDueOn() > policy.checkGraceDays();
    }
}
