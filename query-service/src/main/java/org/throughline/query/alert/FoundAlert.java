package org.throughline.query.alert;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.Alerts.Alert;
import org.throughline.domain.action.Challenges.Escalation;
import org.throughline.query.action.ActionView;

/**
 * An alert beside the action it is about.
 *
 * @param escalation the last escalation since; null without one
 */
record FoundAlert(ActionView action, Alert alert, @Nullable Escalation escalation) {

    static Stream<FoundAlert> in(ActionView action) {
        return action.state().alerts().raised().stream()
                .map(alert -> new FoundAlert(action, alert, escalation(action, alert)));
    }

    AlertState state() {
        return AlertState.of(alert);
    }

    private static @Nullable Escalation escalation(ActionView action, Alert alert) {
        return action.state().challenges().escalations().stream()
                .filter(step -> !step.on().isBefore(alert.on()))
                .filter(step -> alert.endedOn() == null || !step.on().isAfter(alert.endedOn()))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
