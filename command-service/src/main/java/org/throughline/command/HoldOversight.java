package org.throughline.command;

import static org.throughline.command.Rule.HOLD_OR_RESTRICTION_IS_DECIDED_BY_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.HOLD_OR_RESTRICTION_IS_NOT_DECIDED_BY_ONE_AGENCY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.review.ReviewEvent;

/** The committees that may begin, review and end a hold or a reporting restriction. */
public final class HoldOversight {

    private HoldOversight() {}

    /** Refuses a decision on a review that neither one of its overseers took, nor the Board. */
    public static void isDecidedByAnOverseer(@Nullable Authority authority, ReviewState now, Board board) {
        isDecidedByAnOverseer(authority, now.commissioning().oversight().overseers(), "review", board);
    }

    /** Refuses a decision on an action that no overseer of it or of its review took, nor the Board. */
    public static void isDecidedByAnOverseer(
            Authority authority, LocalDate on, ActionState now, DecisionContext context) {
        var overseers = new ArrayList<>(now.oversight().overseers());
        if (!overseers.contains(authority.committee())) overseers.addAll(overseersOfReview(on, now, context));
        isDecidedByAnOverseer(authority, overseers, "action", context.board());
    }

    private static List<CommitteeId> overseersOfReview(LocalDate on, ActionState now, DecisionContext context) {
        var review = context.streams().effectiveBy(on, now.action().reviewId().value(), ReviewEvent.class);
        return review.isEmpty()
                ? List.of()
                : ReviewState.of(review).commissioning().oversight().overseers();
    }

    private static void isDecidedByAnOverseer(
            @Nullable Authority authority, Collection<CommitteeId> overseers, String what, Board board) {
        HOLD_OR_RESTRICTION_IS_DECIDED_BY_A_COMMITTEE_THAT_OVERSEES.check(
                authority != null, () -> "no committee is named that decided it");
        if (authority == null) return;
        var committee = authority.committee();
        HOLD_OR_RESTRICTION_IS_NOT_DECIDED_BY_ONE_AGENCY.check(
                !board.isForum(committee), () -> "%s is a single agency's own forum".formatted(committee));
        OversightRules.isDecidedByAnOverseer(
                HOLD_OR_RESTRICTION_IS_DECIDED_BY_A_COMMITTEE_THAT_OVERSEES, authority, overseers, what, board);
    }
}
