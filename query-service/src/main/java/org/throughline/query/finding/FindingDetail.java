package org.throughline.query.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.standing.FindingStanding;
import org.throughline.events.standing.FindingStanding.Declined;
import org.throughline.events.standing.FindingStanding.Link;
import org.throughline.events.standing.Matters.Dispute;

/**
 * One finding, whole.
 *
 * @param finding the same as in the register
 * @param declined null unless the board does not act on it
 * @param disputes every dispute about it, with the positions of the agencies
 */
record FindingDetail(
        LocalDate asOf,
        @JsonUnwrapped FindingRow finding,
        @Nullable Declined declined,
        List<Link> links,
        List<Dispute> disputes) {

    static FindingDetail of(LocalDate day, FindingStanding finding, FindingRow row) {
        return new FindingDetail(day, row, finding.declined(), finding.links(), finding.disputes());
    }
}
