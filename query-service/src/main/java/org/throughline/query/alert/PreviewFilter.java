package org.throughline.query.alert;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;

/** The reader of a preview. */
record PreviewFilter(
        @Parameter(description = "For leads, owners or committees; for all if left out") @Nullable
        Reader reader,

        @Parameter(schema = @Schema(type = "string"), description = "For the lead of this agency", example = "csc")
        @Nullable
        AgencyId agency,

        @Parameter(schema = @Schema(type = "string"), description = "For this committee", example = "semg") @Nullable
        CommitteeId committee) {

    boolean isFor(DigestId digest) {
        return new DigestFilter(reader, agency, committee, null, null, null, null).isFor(digest);
    }
}
