package org.throughline.command;

import java.util.stream.Collectors;
import org.throughline.board.Board;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;

/** The committees that may decide on a review. */
public final class ReviewOversight {

    private ReviewOversight() {}

    /** Refuses a decision of a committee that neither oversees the review, nor delegated its oversight, nor is the Board. */
    public static void isDecidedByAnOverseer(Rule rule, Authority authority, ReviewState now, Board board) {
        var overseers = now.commissioning().oversight().overseers();
        rule.check(
                overseers.contains(authority.committee()) || board.isTheBoard(authority.committee()),
                () -> "the review is overseen by %s, not by %s"
                        .formatted(
                                overseers.stream().map(CommitteeId::value).collect(Collectors.joining(" and ")),
                                authority.committee()));
    }
}
