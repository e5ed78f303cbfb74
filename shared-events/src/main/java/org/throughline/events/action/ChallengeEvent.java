package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;
import org.throughline.events.dispute.DisputeOutcome;
import org.throughline.events.dispute.DisputedMatter;
import org.throughline.events.dispute.Position;

/** What is said about an action without changing it: noted, challenged, moved up, disputed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ChallengeEvent extends ActionEvent {

    /** A meeting looked at the action and noted it. That is not progress. */
    @StoredAs("ActionNoted")
    record ActionNoted(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            @Nullable String note)
            implements ChallengeEvent {}

    /**
     * Somebody challenged how the action goes.
     *
     * @param raisedBy the agency that did; null where a committee or the scrutineer did
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
     * The matter was moved up.
     *
     * @param answerBy the day by which an answer is owed, by the ladder in force
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
     * Whoever it was moved up to answered.
     *
     * @param settled whether that is the end of it
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

    /** Agencies formally disagree. */
    @StoredAs("DisputeOpened")
    record DisputeOpened(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            DisputedMatter matter,
            List<Position> positions)
            implements ChallengeEvent {}

    /** A further agency, or one that thought again, said what it holds in the dispute. */
    @StoredAs("PositionStated")
    record PositionStated(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            Position position) implements ChallengeEvent {}

    /** The dispute ended. */
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
