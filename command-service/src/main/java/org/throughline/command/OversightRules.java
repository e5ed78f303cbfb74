package org.throughline.command;

import static org.throughline.command.Rule.FINDING_FOLLOWS_ITS_REVIEW;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.throughline.board.Board;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.review.ReviewEvent;

/** The committees that may decide on a review, a finding or an action: those that oversee it or delegated that, and the Board. */
public final class OversightRules {

    private OversightRules() {}

    /** Refuses a decision of a committee that neither oversees the review, nor delegated its oversight, nor is the Board. */
    public static void isDecidedByAnOverseer(Rule rule, Authority authority, ReviewState now, Board board) {
        isDecidedByAnOverseer(rule, authority, now.commissioning().oversight().overseers(), "review", board);
    }

    /**
     * Refuses a decision of a committee that is neither among some overseers nor the Board.
     *
     * @param what they oversee, in a word
     */
    public static void isDecidedByAnOverseer(
            Rule rule, Authority authority, Collection<CommitteeId> overseers, String what, Board board) {
        var committee = authority.committee();
        rule.check(
                overseers.contains(committee) || board.isTheBoard(committee),
                () -> "the %s is overseen by %s, not by %s"
                        .formatted(
                                what,
                                overseers.stream()
                                        .distinct()
                                        .map(CommitteeId::value)
                                        .collect(Collectors.joining(" and ")),
                                committee));
    }

    /** The same on a finding, whose review says who oversees it on the day of the decision. */
    public static void isDecidedByAnOverseer(
            Rule rule, Authority authority, FindingId finding, LocalDate day, DecisionContext context) {
        var review = finding.reviewId();
        var known = context.streams().effectiveBy(day, review.value(), ReviewEvent.class);
        FINDING_FOLLOWS_ITS_REVIEW.check(
                !known.isEmpty(), () -> "the review %s had not begun by %s".formatted(review, Wording.day(day)));
        isDecidedByAnOverseer(rule, authority, ReviewState.of(known), context.board());
    }
}
