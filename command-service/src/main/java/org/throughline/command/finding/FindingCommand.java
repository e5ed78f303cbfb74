package org.throughline.command.finding;

import static org.throughline.events.access.Role.SECRETARY;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.command.NamedPerson;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.action.Priority;
import org.throughline.events.action.SuccessMeasure;

/** What people may ask of a finding. */
public sealed interface FindingCommand {

    /**
     * Agrees on an action and gives it to its owner.
     *
     * @param dueDate null only when {@code dueDateAsWritten} keeps the words a source document has in its place
     */
    @MayAsk(SECRETARY)
    record AssignAction(
            @TargetAggregateIdentifier FindingId findingId,
            Decision decision,
            List<FindingId> alsoAnswers,
            String statement,
            String desiredOutcome,
            @Nullable SuccessMeasure successMeasure,
            @Nullable String contingency,
            Priority priority,
            NamedPerson owner,
            List<AgencyId> contributingAgencies,
            CommitteeId overseenBy,
            @Nullable LocalDate dueDate,
            @Nullable String dueDateAsWritten,
            @Nullable String numberInSource)
            implements FindingCommand {}
}
