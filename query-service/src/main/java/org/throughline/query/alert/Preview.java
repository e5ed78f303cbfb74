package org.throughline.query.alert;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.alert.LineGroup;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.alert.DigestLine;

/**
 * The steps that the watch of a day would take.
 *
 * @param workingDay whether the watch runs on that day without a request
 * @param escalated matters that would be escalated
 * @param cleared alerts that would no longer need an answer
 */
public record Preview(
        LocalDate asOf, boolean workingDay, List<PlannedDigest> digests, List<Up> escalated, List<Cleared> cleared) {

    /**
     * A digest that would be raised.
     *
     * @param readerName of an owner, as far as the asker may read it; null for a desk
     * @param groups the lines as the reader would get them: what several have in common is said once
     */
    public record PlannedDigest(
            DigestId digest,
            Reader reader,
            String readerId,
            @Nullable String readerName,
            List<LineGroup> groups,
            List<DigestLine> lines) {}

    /** A matter that would be escalated. */
    public record Up(ActionId action, EscalationStep to) {}

    /** An alert that would be cleared. */
    public record Cleared(ActionId action, AlertClearing because) {}
}
