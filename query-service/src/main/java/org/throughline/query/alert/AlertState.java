package org.throughline.query.alert;

import org.throughline.domain.action.Alerts.Alert;

/** The state of an alert. */
public enum AlertState {
    UNANSWERED,
    ACKNOWLEDGED,
    ANSWERED,
    CLEARED;

    static AlertState of(Alert alert) {
        if (alert.answer() != null) return ANSWERED;
        if (alert.cleared() != null) return CLEARED;
        return alert.acknowledgedOn() == null ? UNANSWERED : ACKNOWLEDGED;
    }
}
