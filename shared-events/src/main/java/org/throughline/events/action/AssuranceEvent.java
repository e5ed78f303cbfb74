package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;
import org.throughline.events.impact.Evidence;

/** The events after a sign-off: its conditions, sustained checks and revocation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AssuranceEvent extends ActionEvent {

    /**
     * A condition of the sign-off was met.
     *
     * @param condition its number among the conditions of the sign-off in force, from 1
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

    /** A committee revoked the sign-off. The claim stays verified. */
    @StoredAs("SignOffRevoked")
    record SignOffRevoked(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements AssuranceEvent {}

    /**
     * A sustained check was done, or recorded as not done.
     *
     * @param dueOn the scheduled day of the check
     * @param evidence the measurement; null if there is none
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

    /** A committee declined to reopen the action although a sustained check proposed it. */
    @StoredAs("ReopeningDeclined")
    record ReopeningDeclined(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            String reason) implements AssuranceEvent {}
}
