package org.throughline.command.action;

import static org.throughline.events.access.Role.AGENCY_LEAD;
import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.command.NamedPerson;
import org.throughline.events.ActionId;

/** What people may ask of an assigned action. Assigning one is asked of its finding. */
public sealed interface ActionCommand {

    ActionId actionId();

    Decision decision();

    @MayAsk({SECRETARY, AGENCY_LEAD})
    record RecordProgress(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            String whatChanged,
            @Nullable Integer percentComplete,
            @Nullable LocalDate forecastDate)
            implements ActionCommand {}

    /**
     * Replaces the due date.
     *
     * @param dueDate null only when {@code dueDateAsWritten} keeps the words a source document has in its place
     */
    @MayAsk({SECRETARY, CHAIR})
    record RebaselineAction(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            @Nullable LocalDate dueDate,
            @Nullable String dueDateAsWritten,
            String reason)
            implements ActionCommand {}

    /** Claims completion on the day the decision takes effect. */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record MarkActionComplete(@TargetAggregateIdentifier ActionId actionId, Decision decision, String evidence)
            implements ActionCommand {}

    /**
     * Answers the claim.
     *
     * @param refusal why the claim is refused; null accepts it
     */
    @MayAsk({SECRETARY, AGENCY_LEAD, CHAIR})
    record VerifyCompletion(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            NamedPerson verifier,
            String method,
            @Nullable String refusal)
            implements ActionCommand {}

    /**
     * Ends the work by a committee's decision.
     *
     * @param sustainedChecksOn when to measure again; empty leaves it to the default of 3, 6 and 12 months
     */
    @MayAsk({SECRETARY, CHAIR})
    record SignOffAction(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            @Nullable NamedPerson signedOffBy,
            List<String> conditions,
            List<LocalDate> sustainedChecksOn)
            implements ActionCommand {}

    @MayAsk({SECRETARY, AGENCY_LEAD})
    record RecordImpactEvidence(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, StatedEvidence evidence)
            implements ActionCommand {}
}
