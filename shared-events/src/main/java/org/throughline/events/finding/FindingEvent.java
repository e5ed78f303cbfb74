package org.throughline.events.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.Beginning;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;
import org.throughline.events.CorrectionReason;
import org.throughline.events.FindingId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;
import org.throughline.events.ThemeId;

/** The events of a finding. The events that most findings have are here; the others are in families by subject. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface FindingEvent extends BoardEvent
        permits FindingEvent.FindingRaised,
                FindingEvent.FindingAmended,
                FindingEvent.ActionAgreed,
                FindingEvent.FindingEventCorrected,
                FindingAnswerEvent,
                FindingDisputeEvent,
                FindingRatificationEvent {

    FindingId findingId();

    /**
     * A review raised a finding about practice or the system.
     *
     * @param numberInSource the number printed in the review's report, "4.2"
     * @param figures the counts that support the statement
     */
    @StoredAs("FindingRaised")
    record FindingRaised(
            FindingId findingId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            FindingKind kind,
            ThemeId theme,
            String statement,
            @Nullable String numberInSource,
            List<Figure> figures)
            implements FindingEvent, Beginning {}

    /** A committee changed what the finding states. What is null did not change. */
    @StoredAs("FindingAmended")
    record FindingAmended(
            FindingId findingId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            @Nullable FindingKind kind,
            @Nullable ThemeId theme,
            @Nullable String statement,
            String reason)
            implements FindingEvent {}

    /** An action was agreed on this finding and started. */
    @StoredAs("ActionAgreed")
    record ActionAgreed(
            FindingId findingId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            ActionId actionId) implements FindingEvent {}

    /**
     * An earlier event of this finding was corrected.
     *
     * @param reason since version 2; {@link CorrectionReason#NOT_STATED} in events recorded before
     */
    @StoredAs(value = "FindingEventCorrected", version = 2)
    record FindingEventCorrected(
            FindingId findingId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            long corrects,
            CorrectionReason reason,
            String why,
            @Nullable Long restatedBy)
            implements FindingEvent, Correction {}
}
