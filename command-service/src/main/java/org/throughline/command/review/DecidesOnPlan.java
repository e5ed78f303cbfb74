package org.throughline.command.review;

import static org.throughline.command.Rule.PLANNED_ACTIONS_ARE_DONE;
import static org.throughline.command.Rule.PLAN_HAS_ACTIONS;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.throughline.board.Board;
import org.throughline.command.Receipt;
import org.throughline.command.review.PlanCommand.AgreePlan;
import org.throughline.command.review.PlanCommand.ClosePlan;
import org.throughline.command.review.PlanCommand.MeetPlanCondition;
import org.throughline.command.review.PlanCommand.RevokePlanSignOff;
import org.throughline.command.review.PlanCommand.SignOffPlan;
import org.throughline.command.review.PlanCommand.SustainPlan;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.review.ReviewState.Accepted;

/** The part of a review that is about its plan. */
class DecidesOnPlan {

    private final ReviewStory story;

    DecidesOnPlan(ReviewStory story) {
        this.story = story;
    }

    @CommandHandler
    Receipt handle(AgreePlan command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    /**
     * Only here the actions are looked at: a correction of what was recorded later cannot undo that they were done when the
     * plan was signed off.
     */
    @CommandHandler
    Receipt handle(SignOffPlan command, Clock clock, Board board, PlannedActions actions) {
        var signedOff = story.decided(command, clock, board);
        var planned = actions.on(
                story.standing().findings().stream().map(Accepted::finding).toList(),
                command.decision().effectiveOn());
        PLAN_HAS_ACTIONS.holdsIf(!planned.isEmpty());
        PLANNED_ACTIONS_ARE_DONE.holdsIf(planned.stream().noneMatch(ActionStatus::open));
        return story.record(signedOff);
    }

    @CommandHandler
    Receipt handle(MeetPlanCondition command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(RevokePlanSignOff command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(SustainPlan command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(ClosePlan command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }
}
