package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;
import org.throughline.events.impact.Evidence;

/** What follows a sign-off: its conditions, the checks whether the change has lasted, and its revocation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AssuranceEvent extends ActionEvent {

    /**
     * A condition of the sign-off was met.
     *
     * @param condition its place among the conditions of the sign-off in force, from 1
     */
    @StoredAs("ConditionMet")
    record ConditionMet(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            int condition,
            String how)
            implements AssuranceEvent {}

    /** A committee took the sign-off back. The claim stays verified. */
    @StoredAs("SignOffRevoked")
    record SignOffRevoked(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements AssuranceEvent {}

    /**
     * A later measurement told whether the change has lasted.
     *
     * @param dueOn the day for which the check was scheduled
     * @param evidence what was measured; null where nothing was
     */
    @StoredAs("SustainedCheckRecorded")
    record SustainedCheckRecorded(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            LocalDate dueOn,
            CheckResult result,
            String observed,
            @Nullable Evidence evidence)
            implements AssuranceEvent {}

    /** A check had proposed reopening, and a committee decided to leave the action as it is. */
    @StoredAs("ReopeningDeclined")
    record ReopeningDeclined(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements AssuranceEvent {}
}
