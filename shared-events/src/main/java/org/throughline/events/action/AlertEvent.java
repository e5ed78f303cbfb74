package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Consequence;
import org.throughline.events.DigestId;
import org.throughline.events.PersonId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Alerts to the lead agency and reminders to the owner. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AlertEvent extends ActionEvent {

    /** Null: the program records it and no document. */
    @Override
    default @Nullable Source source() {
        return null;
    }

    /**
     * An alert was raised in a line of a digest: to the lead agency, or to the committee whose digest it is about matters
     * that wait for it.
     *
     * @param agency the lead agency
     * @param reasons all reasons on that day; for a committee, the matters
     * @param answerBy the last day for an answer before escalation
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
     * The agency acknowledged the alert. That extends the time for an answer once and is not an answer.
     *
     * @param answerBy the new last day for an answer before escalation
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
     * The agency answered the alert by a decision on the action.
     *
     * @param by the version of that decision
     */
    @StoredAs("AlertAnswered")
    record AlertAnswered(ActionId actionId, LocalDate effectiveOn, AlertAnswer answer, long by)
            implements AlertEvent, Consequence {

        @Override
        public Long follows() {
            return by;
        }
    }

    /**
     * The alert ended because the agency no longer has to answer it.
     *
     * @param by the version of the decision that ended it; null if the watch found it so, and in events stored before the
     *     decision was named
     */
    @StoredAs("AlertCleared")
    record AlertCleared(
            ActionId actionId,
            LocalDate effectiveOn,
            AlertClearing because,
            @Nullable Long by) implements AlertEvent, Consequence {

        @Override
        public @Nullable Long follows() {
            return by;
        }
    }

    /**
     * The owner was reminded of the due date.
     *
     * @param daysBefore which of the policy's reminders this is
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
