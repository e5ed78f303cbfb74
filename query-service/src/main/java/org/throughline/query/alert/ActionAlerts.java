package org.throughline.query.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;

/**
 * The alerts and reminders about one action, step by step.
 *
 * @param steps events of the action and of every digest that named it, in the order they were recorded
 */
record ActionAlerts(ActionId action, List<AlertRow> alerts, List<Step> steps) {

    /**
     * One event.
     *
     * @param recipient null for events without a recipient
     * @param digest null for events of the action itself
     */
    record Step(
            Instant at,
            String type,
            String happened,
            @Nullable String recipient,
            @Nullable DigestId digest,
            Asker recordedBy) {}
}
