package org.throughline.query.finding;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.events.FindingId;
import org.throughline.query.action.Actions;
import org.throughline.query.history.EventStreams;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.IdentifiersOnRecord;

/** Findings that a filter can name. */
@Component
class FindingsOnRecord implements IdentifiersOnRecord<FindingId> {

    private final EventStreams streams;
    private final ReadPermissionInTheLog permission;
    private final Findings findings;
    private final Actions actions;
    private final AsOfReader asOfs;

    FindingsOnRecord(
            EventStreams streams,
            ReadPermissionInTheLog permission,
            Findings findings,
            Actions actions,
            AsOfReader asOfs) {
        this.streams = streams;
        this.permission = permission;
        this.findings = findings;
        this.actions = actions;
        this.asOfs = asOfs;
    }

    @Override
    public Class<FindingId> type() {
        return FindingId.class;
    }

    @Override
    public String noun() {
        return "finding";
    }

    /** Also one that an action answers which the asker may read. */
    @Override
    public boolean include(FindingId finding) {
        return streams.existsIf(permission.toTheAsker().test(finding), finding)
                || actions.of(finding.reviewId(), asOfs.today())
                        .anyMatch(action -> action.answers().contains(finding));
    }

    /** Those of the same review. */
    @Override
    public Stream<String> near(FindingId mistyped) {
        return findings.of(mistyped.reviewId(), asOfs.today())
                .map(finding -> finding.finding().finding().value());
    }
}
