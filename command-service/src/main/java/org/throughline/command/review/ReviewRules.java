package org.throughline.command.review;

import static org.throughline.command.Rule.FINDING_FOLLOWS_ITS_REVIEW;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_REVIEW;
import static org.throughline.command.Rule.RATIFICATION_IS_NOT_OF_ONE_AGENCY;
import static org.throughline.command.Rule.RATIFICATION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Wording.day;

import java.util.Objects;
import org.throughline.board.Board;
import org.throughline.command.OversightRules;
import org.throughline.command.RatificationRules;
import org.throughline.command.RecordedStreams;
import org.throughline.command.review.commissioning.CommissioningRules;
import org.throughline.command.review.disclosure.DisclosureRules;
import org.throughline.command.review.hold.ReviewHoldRules;
import org.throughline.command.review.plan.PlanRules;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.review.CommissioningEvent;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.PlanEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewHoldEvent;
import org.throughline.events.review.ReviewRatificationEvent;

/** Which event may follow on a review's state. A decision and a correction are held to the same rules. */
final class ReviewRules {

    private ReviewRules() {}

    /** Refuses a first event after a finding of the review was raised. */
    static void checkFirst(ReviewEvent event, ReviewState now, RecordedStreams streams) {
        var began = event.effectiveOn();
        for (var accepted : now.findings())
            FINDING_FOLLOWS_ITS_REVIEW.check(
                    !streams.hasBegun(began.minusDays(1), accepted.finding().value(), FindingEvent.class),
                    () -> "the finding %s was raised before %s".formatted(accepted.finding(), day(began)));
    }

    /** Refuses an event by the rule that it would break. */
    static void check(ReviewEvent event, ReviewState now, Board board) {
        (event instanceof FindingAccepted ? FINDING_FOLLOWS_ITS_REVIEW : NOTHING_PRECEDES_THE_REVIEW)
                .check(
                        !event.effectiveOn().isBefore(now.beganOn()),
                        () -> "%s is before %s, the day the review began"
                                .formatted(day(event.effectiveOn()), day(now.beganOn())));
        switch (event) {
            case ReviewRegistered _ -> throw new IllegalArgumentException("a review is registered once");
            case ReviewEventCorrected _, FindingAccepted _ -> {} // a correction is checked by the events it leaves
            case ReviewHoldEvent e -> ReviewHoldRules.check(e, now, board);
            case DisclosureEvent e -> DisclosureRules.check(e, now, board);
            case CommissioningEvent e -> CommissioningRules.check(e, now, board);
            case PlanEvent e -> PlanRules.check(e, now, board);
            case ReviewRatificationEvent e -> {
                RatificationRules.check(e, now.chairsActions());
                var authority = Objects.requireNonNull(e.authority());
                OversightRules.isDecidedByAnOverseer(
                        RATIFICATION_IS_OF_A_COMMITTEE_THAT_OVERSEES, authority, now, board);
                RATIFICATION_IS_NOT_OF_ONE_AGENCY.check(
                        !board.isForum(authority.committee()),
                        () -> "%s is a forum of a single agency".formatted(authority.committee()));
            }
        }
    }
}
