package org.throughline.query.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.export.HasRows;
import org.throughline.board.export.Rows;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;

/**
 * The alerts, reminders and escalations of one action, and the answers to them, step by step.
 *
 * @param steps recorded on the action and on every digest with a line about it, in the order of recording
 */
public record ActionAlerts(ActionId action, List<AlertRow> alerts, List<Step> steps) implements HasRows {

    @Override
    public Rows<Step> list() {
        return Rows.of(steps);
    }

    /**
     * One event.
     *
     * @param recipient null where there is none
     * @param digest the digest it was about; null where it was about the action itself
     * @param readerName of the owner whose digest it was, as far as the asker may read it; null for a desk
     */
    public record Step(
            Instant at,
            String type,
            String happened,
            @Nullable String recipient,
            @Nullable DigestId digest,
            @Nullable String readerName,
            Asker recordedBy) {

        Step named(DigestReaders.Names names) {
            return digest == null
                    ? this
                    : new Step(at, type, happened, recipient, digest, names.of(digest), recordedBy);
        }
    }
}
