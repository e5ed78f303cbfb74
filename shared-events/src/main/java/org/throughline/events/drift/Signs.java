package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.throughline.events.action.ActionStatus;

/** Decides which signs of drift show on a day. Nothing else does: what is counted and what is explained is what it says. */
final class Signs {

    private static final SignalKind[] KINDS = SignalKind.values();
    private static final Set<SignalKind> NONE = Collections.unmodifiableSet(EnumSet.noneOf(SignalKind.class));

    private Signs() {}

    /** What has ended gives no signs. */
    static Set<SignalKind> showing(LocalDate day, Course course, DriftPolicy policy) {
        if (course.stage() == ActionStatus.CLOSED) return NONE;
        var showing = EnumSet.noneOf(SignalKind.class);
        for (var kind : KINDS) if (shows(kind, day, course, policy)) showing.add(kind);
        return showing.isEmpty() ? NONE : Collections.unmodifiableSet(showing);
    }

    /** Whether the impact gap, and not only a check, leaves a sign-off unproven. */
    static boolean gapTooLong(LocalDate day, Course course, DriftPolicy policy) {
        var signedOff = course.signedOff();
        return signedOff != null && !course.proof().shown() && Days.past(signedOff.on(), day) > policy.unprovenDays();
    }

    private static boolean shows(SignalKind kind, LocalDate day, Course course, DriftPolicy policy) {
        return switch (kind) {
            case UNDATED -> course.dueDates().current() == null;
            case MOVED -> moved(course.dueDates(), policy);
            case STALE -> stale(day, course, policy);
            case UNOWNED -> course.vacancy() != null && course.stage().open();
            case NOTED ->
                course.attention().notes().size() >= policy.notedTimes()
                        && course.stage().open();
            case UNVERIFIED -> unverified(day, course.claims(), policy);
            case UNPROVEN -> unproven(day, course, policy);
            case HOLD_EXPIRED -> course.stage().open() && Holds.expired(course.holds(), day);
            case CHALLENGED -> course.attention().concerns().size() >= policy.challengedTimes();
        };
    }

    private static boolean moved(DueDates dueDates, DriftPolicy policy) {
        return dueDates.timesMoved() >= policy.movedTimes() || dueDates.driftDays() > policy.movedDays();
    }

    /** What cannot lawfully proceed does not grow stale, as long as somebody keeps asking whether it still cannot. */
    private static boolean stale(LocalDate day, Course course, DriftPolicy policy) {
        return course.stage().open()
                && Days.past(course.lastSubstantive().on(), day) >= policy.staleDays(course.priority())
                && !Holds.valid(course.holds(), day);
    }

    private static boolean unverified(LocalDate day, Claims claims, DriftPolicy policy) {
        var waiting = claims.waiting();
        return waiting != null && Days.past(waiting.effectiveOn(), day) > policy.unverifiedDays();
    }

    private static boolean unproven(LocalDate day, Course course, DriftPolicy policy) {
        return gapTooLong(day, course, policy)
                || course.signedOff() != null
                        && !course.proof().failing(day, policy.checkGraceDays()).isEmpty();
    }
}
