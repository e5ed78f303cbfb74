package org.throughline.events.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.FindingId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** The board's answers to a finding other than actions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface FindingAnswerEvent extends FindingEvent {

    /** The board declined the finding: no action is agreed on it. */
    @StoredAs("FindingDeclined")
    record FindingDeclined(
            FindingId findingId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements FindingAnswerEvent {}

    /** The board took up a finding that it had declined before. */
    @StoredAs("FindingTakenUp")
    record FindingTakenUp(
            FindingId findingId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements FindingAnswerEvent {}

    /**
     * A committee confirmed that what was done about the finding has made a difference.
     *
     * @param basis what shows it, in words
     */
    @StoredAs("FindingImpactConfirmed")
    record FindingImpactConfirmed(
            FindingId findingId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String basis) implements FindingAnswerEvent {}

    /**
     * The finding was linked to earlier findings that it repeats.
     *
     * @param earlier earlier findings of other reviews
     */
    @StoredAs("FindingLinked")
    record FindingLinked(
            FindingId findingId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            List<FindingId> earlier,
            String why)
            implements FindingAnswerEvent {}
}
