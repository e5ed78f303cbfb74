package org.throughline.command.action;

import static org.throughline.command.Rule.ALERT_IS_ACKNOWLEDGED_ONCE;
import static org.throughline.command.Rule.ALERT_IS_OPEN;
import static org.throughline.command.Rule.MORE_TIME_IS_ASKED_FOR;
import static org.throughline.command.Rule.MORE_TIME_IS_ASKED_FOR_ONCE;
import static org.throughline.command.Rule.MORE_TIME_IS_LATER;

import org.throughline.domain.action.ActionState;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;

/** When an alert can be acknowledged, and more time be asked for. */
record AlertRules(ActionState now) {

    void allow(AlertEvent event) {
        switch (event) {
            case AlertAcknowledged _ -> {
                var open = now.alerts().open();
                ALERT_IS_OPEN.holdsIf(open != null);
                ALERT_IS_ACKNOWLEDGED_ONCE.holdsIf(open == null || open.acknowledgedOn() == null);
            }
            // The program records these, by what it has looked at itself.
            case AlertRaised _, AlertAnswered _, AlertCleared _, OwnerReminded _ -> {}
        }
    }

    void allow(MoreTimeRequested event) {
        ActionRules.isUnderWay(now);
        MORE_TIME_IS_ASKED_FOR_ONCE.holdsIf(now.alerts().moreTime() == null);
        var due = now.dueDates().current();
        MORE_TIME_IS_LATER.holdsIf(event.until().isAfter(event.effectiveOn())
                && (due == null || event.until().isAfter(due)));
    }

    void allow(MoreTimeRefused event) {
        var asked = now.alerts().moreTime();
        MORE_TIME_IS_ASKED_FOR.holdsIf(asked != null && !event.effectiveOn().isBefore(asked.on()));
    }
}
