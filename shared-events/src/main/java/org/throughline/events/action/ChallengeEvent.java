package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.DisputedMatter;
import org.throughline.events.Position;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Notes, concerns, escalations and disputes about an action. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ChallengeEvent extends ActionEvent {

    /** A meeting noted the action. That is not progress. */
    @StoredAs("ActionNoted")
    record ActionNoted(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            @Nullable String note)
            implements ChallengeEvent {}

    /**
     * A concern about the action was recorded.
     *
     * @param raisedBy the agency that raised it; null if a committee or the scrutineer did
     */
    @StoredAs("ConcernRecorded")
    record ConcernRecorded(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            @Nullable AgencyId raisedBy,
            String concern)
            implements ChallengeEvent {}

    /**
     * The action was escalated.
     *
     * @param answerBy the last day for an answer, by the policy's ladder
     */
    @StoredAs("ActionEscalated")
    record ActionEscalated(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            EscalationStep to,
            String reason,
            LocalDate answerBy)
            implements ChallengeEvent {}

    /**
     * The escalation was answered.
     *
     * @param settled whether the answer settles the matter
     */
    @StoredAs("EscalationAnswered")
    record EscalationAnswered(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            EscalationStep by,
            String answer,
            boolean settled)
            implements ChallengeEvent {}

    /** A dispute between agencies was opened. */
    @StoredAs("DisputeOpened")
    record DisputeOpened(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            DisputedMatter matter,
            List<Position> positions)
            implements ChallengeEvent {}

    /** An agency stated its position in the dispute, for the first time or again. */
    @StoredAs("PositionStated")
    record PositionStated(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            Position position) implements ChallengeEvent {}

    /** The dispute was resolved. */
    @StoredAs("DisputeResolved")
    record DisputeResolved(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            DisputeOutcome outcome,
            String resolution)
            implements ChallengeEvent {}
}
