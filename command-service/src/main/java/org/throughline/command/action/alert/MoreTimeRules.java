package org.throughline.command.action.alert;

import static org.throughline.command.Rule.MORE_TIME_IS_ASKED_FOR;
import static org.throughline.command.Rule.MORE_TIME_IS_ASKED_FOR_ONCE;
import static org.throughline.command.Rule.MORE_TIME_IS_LATER;
import static org.throughline.command.Wording.day;
import static org.throughline.command.action.ActionStatusRules.isUnderWay;

import java.util.Objects;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;

/** When more time can be asked for, and refused. */
public final class MoreTimeRules {

    private MoreTimeRules() {}

    public static void check(MoreTimeRequested event, ActionState now) {
        isUnderWay(now);
        var waiting = now.alerts().moreTime();
        MORE_TIME_IS_ASKED_FOR_ONCE.check(
                waiting == null,
                () -> "a request of %s for time until %s waits for a committee"
                        .formatted(
                                day(Objects.requireNonNull(waiting).on()),
                                day(Objects.requireNonNull(waiting).until())));
        MORE_TIME_IS_LATER.check(
                event.until().isAfter(event.effectiveOn()),
                () -> "%s is not after %s, the day of the request"
                        .formatted(day(event.until()), day(event.effectiveOn())));
        var due = now.dueDates().current();
        MORE_TIME_IS_LATER.check(
                due == null || event.until().isAfter(due),
                () -> "%s is not after the due date in force, %s"
                        .formatted(day(event.until()), day(Objects.requireNonNull(due))));
    }

    public static void checkRefusal(ActionState now) {
        MORE_TIME_IS_ASKED_FOR.check(
                now.alerts().moreTime() != null, () -> "no request for more time waits for a committee");
    }
}
