package org.throughline.query.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.domain.Asker;

/**
 * How the agency, the owner and committees were told of one action, and what came of it, step by step.
 *
 * @param steps what was recorded on the action and on every digest that told of it, in the order it was recorded
 */
record ActionAlerts(ActionId action, List<AlertRow> alerts, List<Step> steps) {

    /**
     * One thing that happened.
     *
     * @param recipient whom it was for; null where it was for nobody
     * @param digest the digest it was about; null where it was about the action itself
     */
    record Step(
            Instant at,
            String type,
            String happened,
            @Nullable String recipient,
            @Nullable DigestId digest,
            Asker recordedBy) {}
}
