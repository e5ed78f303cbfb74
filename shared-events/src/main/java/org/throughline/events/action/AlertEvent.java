package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId;
import org.throughline.events.PersonId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** How the agency that answers for an action was told of its delay and drift, and what came of that. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AlertEvent extends ActionEvent {

    /** Nobody reads an alert anywhere: the program raises it. */
    @Override
    default @Nullable Source source() {
        return null;
    }

    /**
     * The lead of the agency was told, by a line of a digest.
     *
     * @param reasons all that showed on that day
     * @param answerBy the last day on which an answer keeps it from going up
     */
    @StoredAs("AlertRaised")
    record AlertRaised(
            ActionId actionId,
            LocalDate effectiveOn,
            AgencyId agency,
            AlertNews news,
            List<AlertReason> reasons,
            LocalDate answerBy,
            DigestId digest)
            implements AlertEvent {}

    /**
     * The lead said that the alert has been seen. That gives time, once, and is not an answer.
     *
     * @param answerBy the last day on which an answer keeps it from going up now
     */
    @StoredAs("AlertAcknowledged")
    record AlertAcknowledged(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            AgencyId agency,
            @Nullable String note,
            LocalDate answerBy)
            implements AlertEvent {}

    /**
     * The agency answered, by a decision on the action.
     *
     * @param by the version of that decision
     */
    @StoredAs("AlertAnswered")
    record AlertAnswered(ActionId actionId, LocalDate effectiveOn, AlertAnswer answer, long by) implements AlertEvent {}

    /** What the alert was about is no longer the agency's to answer. */
    @StoredAs("AlertCleared")
    record AlertCleared(ActionId actionId, LocalDate effectiveOn, AlertClearing because) implements AlertEvent {}

    /**
     * The owner was reminded that the due date comes near.
     *
     * @param daysBefore which of the reminders it was
     */
    @StoredAs("OwnerReminded")
    record OwnerReminded(
            ActionId actionId,
            LocalDate effectiveOn,
            PersonId owner,
            LocalDate dueDate,
            int daysBefore,
            DigestId digest)
            implements AlertEvent {}
}
