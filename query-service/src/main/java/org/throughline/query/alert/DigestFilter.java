package org.throughline.query.alert;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.alert.DigestEvent.Failure;

/** Filters of the list of digests. */
record DigestFilter(
        @Parameter(description = "Their readers") @Nullable Reader reader,

        @Parameter(schema = @Schema(type = "string"), description = "For the lead of this agency", example = "csc")
        @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "For this committee", example = "semg") @Nullable
        CommitteeId committee,

        @Parameter(description = "The state of its delivery") @Nullable
        State state,

        @Parameter(description = "Why the latest attempt to deliver it failed") @Nullable
        Failure failure,

        @Parameter(description = "Raised on or after") @Nullable
        LocalDate from,

        @Parameter(description = "Raised on or before") @Nullable
        LocalDate to) {

    boolean lets(DigestView digest) {
        var raisedOn = digest.state().raised().effectiveOn();
        return isFor(digest.id())
                && (state == null || state == digest.state().state())
                && (failure == null || failure == digest.state().failure())
                && (from == null || !raisedOn.isBefore(from))
                && (to == null || !raisedOn.isAfter(to));
    }

    /** Whether a digest is for the reader asked about. */
    boolean isFor(DigestId digest) {
        return (reader == null || reader == digest.reader())
                && (agency == null
                        || (digest.reader() == Reader.LEAD && digest.readerId().equals(agency.value())))
                && (committee == null
                        || (digest.reader() == Reader.COMMITTEE
                                && digest.readerId().equals(committee.value())));
    }
}
