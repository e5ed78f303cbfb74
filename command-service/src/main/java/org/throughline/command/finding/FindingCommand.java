package org.throughline.command.finding;

import static org.throughline.events.access.Role.SECRETARY;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.command.action.StatedAssignment;
import org.throughline.domain.finding.FindingState;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;

/** What people may ask of a finding: an action that answers it, a correction, and the rest by what it is about. */
public sealed interface FindingCommand
        permits FindingCommand.AssignAction,
                FindingCommand.RestateFinding,
                FindingCommand.CorrectFinding,
                FindingAnswerCommand,
                FindingDisputeCommand {

    FindingId findingId();

    Decision decision();

    /** The event that records it, if no rule speaks against that. */
    FindingEvent event(FindingState now);

    /** Whether an agency lead who asks does so for the own agency; everybody else asks for the board. */
    default boolean isAskedForOwnAgency() {
        return decision().asker().agency() == null;
    }

    /** Agrees on an action and gives it to its owner. */
    @MayAsk(SECRETARY)
    record AssignAction(@TargetAggregateIdentifier FindingId findingId, Decision decision, StatedAssignment assignment)
            implements FindingCommand {

        @Override
        public FindingEvent event(FindingState now) {
            return new ActionAgreed(
                    findingId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    ActionId.of(findingId, now.actions().size() + 1));
        }
    }

    /** Says rightly what the finding states, within a correction. Raising one is asked of its review. */
    @MayAsk(SECRETARY)
    record RestateFinding(
            @TargetAggregateIdentifier FindingId findingId,
            Decision decision,
            FindingKind kind,
            ThemeId theme,
            String statement,
            @Nullable String numberInSource,
            List<Figure> figures)
            implements FindingCommand {

        @Override
        public FindingEvent event(FindingState now) {
            return new FindingRaised(
                    findingId,
                    decision.effectiveOn(),
                    decision.authority(),
                    decision.source(),
                    kind,
                    theme,
                    statement,
                    numberInSource,
                    figures);
        }
    }

    /**
     * Says that an event was recorded wrongly.
     *
     * @param corrects its version
     * @param restated what would have recorded it rightly; null when it should not have been recorded at all
     */
    @MayAsk(SECRETARY)
    record CorrectFinding(
            @TargetAggregateIdentifier FindingId findingId,
            Decision decision,
            long corrects,
            String whatWasWrong,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @Nullable
            FindingCommand restated)
            implements FindingCommand {

        /** A correction has two events, which {@link FindingStory} records together. */
        @Override
        public FindingEvent event(FindingState now) {
            throw new IllegalStateException("a correction is not one event");
        }
    }
}
