package org.throughline.command.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.command.Decision;
import org.throughline.command.NamedPerson;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.Priority;
import org.throughline.events.action.SuccessMeasure;

/**
 * An assignment as a request states it, with its owner still by name. {@link ActionAssigned} says what each part means.
 *
 * @param dueDate null only when {@code dueDateAsWritten} keeps the words a source document has in its place
 */
public record StatedAssignment(
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
        @Nullable String numberInSource) {

    public ActionAssigned on(ActionId action, Decision decision, People people) {
        return new ActionAssigned(
                action,
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                alsoAnswers,
                statement,
                desiredOutcome,
                successMeasure,
                contingency,
                priority,
                owner.in(people),
                contributingAgencies,
                overseenBy,
                dueDate,
                dueDateAsWritten,
                numberInSource);
    }
}
