package org.throughline.command.action.alert;

import static org.throughline.command.Rule.ALERT_IS_ACKNOWLEDGED_ONCE;
import static org.throughline.command.Rule.ALERT_IS_OPEN;
import static org.throughline.command.Wording.day;

import java.util.Objects;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;

/** When an alert can be acknowledged. */
public final class AlertRules {

    private AlertRules() {}

    public static void check(AlertEvent event, ActionState now) {
        switch (event) {
            case AlertAcknowledged _ -> {
                var open = ALERT_IS_OPEN.checkPresent(now.alerts().open(), () -> "no alert about the action is open");
                ALERT_IS_ACKNOWLEDGED_ONCE.check(
                        open.acknowledgedOn() == null,
                        () -> "the alert was acknowledged on %s; it waits for an answer"
                                .formatted(day(Objects.requireNonNull(open.acknowledgedOn()))));
            }
            // The program records these from what it has read itself.
            case AlertRaised _, AlertAnswered _, AlertCleared _, OwnerReminded _ -> {}
        }
    }
}
