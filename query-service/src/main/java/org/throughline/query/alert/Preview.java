package org.throughline.query.alert;

import java.time.LocalDate;
import java.util.List;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.alert.DigestLine;

/**
 * What the watch of a day would do, without doing it.
 *
 * @param workingDay whether the watch is held on that day by itself
 * @param escalated matters that would be moved up of which no digest tells
 * @param cleared alerts that nobody would have to answer any more
 */
record Preview(
        LocalDate asOf, boolean workingDay, List<PlannedDigest> digests, List<Up> escalated, List<Cleared> cleared) {

    /** A digest that would be raised. */
    record PlannedDigest(DigestId digest, Reader reader, String readerId, List<DigestLine> lines) {}

    /** A matter that would be moved up. */
    record Up(ActionId action, EscalationStep to) {}

    /** An alert that would be cleared. */
    record Cleared(ActionId action, AlertClearing because) {}
}
