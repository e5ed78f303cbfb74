package org.throughline.query.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/**
 * The steps that the watch of a day would take.
 *
 * @param workingDay whether the watch runs on that day without a request
 * @param escalated matters that would be escalated
 * @param cleared alerts that would no longer need an answer
 */
public record Preview(
        LocalDate asOf, boolean workingDay, List<PlannedDigest> digests, List<Up> escalated, List<Cleared> cleared)
        implements HasList {

    /** A line of a digest in an export. */
    public record PlannedLine(
            DigestId digest,
            Reader reader,
            String readerId,
            @Nullable String readerName,
            @JsonUnwrapped DigestLine line) {}

    /** The lines of all digests. */
    @Override
    public Page<PlannedLine> list() {
        return Page.whole(
                asOf,
                null,
                digests.stream()
                        .flatMap(each -> each.lines().stream()
                                .map(line -> new PlannedLine(
                                        each.digest(), each.reader(), each.readerId(), each.readerName(), line)))
                        .toList());
    }

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
