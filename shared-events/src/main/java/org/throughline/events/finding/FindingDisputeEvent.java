package org.throughline.events.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.FindingId;
import org.throughline.events.Position;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Disputes about a finding. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface FindingDisputeEvent extends FindingEvent {

    /** Agencies dispute the finding. */
    @StoredAs("FindingDisputed")
    record FindingDisputed(
            FindingId findingId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            List<Position> positions)
            implements FindingDisputeEvent {}

    /** The dispute was resolved. */
    @StoredAs("FindingDisputeResolved")
    record FindingDisputeResolved(
            FindingId findingId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            DisputeOutcome outcome,
            String resolution)
            implements FindingDisputeEvent {}
}
