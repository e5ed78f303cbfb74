package org.throughline.command.finding;

import static org.throughline.command.Rule.ACTION_FOLLOWS_ITS_FINDING;
import static org.throughline.command.Rule.DISPUTE_IS_OPEN;
import static org.throughline.command.Rule.DISPUTE_IS_THE_ONLY_ONE_OPEN;
import static org.throughline.command.Rule.EARLIER_FINDINGS_ARE_OF_OTHER_REVIEWS;
import static org.throughline.command.Rule.EARLIER_FINDINGS_ARE_RAISED;
import static org.throughline.command.Rule.FINDING_AMENDMENT_CHANGES_SOMETHING;
import static org.throughline.command.Rule.FINDING_FOLLOWS_ITS_REVIEW;
import static org.throughline.command.Rule.FINDING_IS_DECLINED;
import static org.throughline.command.Rule.FINDING_IS_NOT_DECLINED;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_FINDING;
import static org.throughline.command.Wording.day;

import java.util.Objects;
import org.throughline.command.PositionBody;
import org.throughline.command.RatificationRules;
import org.throughline.command.RecordedStreams;
import org.throughline.domain.action.Challenges.Dispute;
import org.throughline.domain.review.FindingState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingAnswerEvent;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingImpactConfirmed;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingAnswerEvent.FindingTakenUp;
import org.throughline.events.finding.FindingDisputeEvent;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputeResolved;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputed;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingAmended;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingRatificationEvent;
import org.throughline.events.review.ReviewEvent;

/** Which event may follow on a finding's state. A decision and a correction are held to the same rules. */
final class FindingRules {

    private FindingRules() {}

    /** Refuses a first event before its review began, or after an action that was agreed on the finding. */
    static void checkFirst(FindingEvent event, FindingState now, RecordedStreams streams) {
        var raised = event.effectiveOn();
        FINDING_FOLLOWS_ITS_REVIEW.check(
                streams.hasBegun(raised, now.finding().reviewId().value(), ReviewEvent.class),
                () -> "the review had not begun by %s".formatted(day(raised)));
        for (var agreed : now.actions())
            ACTION_FOLLOWS_ITS_FINDING.check(
                    !streams.hasBegun(raised.minusDays(1), agreed.action().value(), ActionEvent.class),
                    () -> "the action %s was assigned before %s".formatted(agreed.action(), day(raised)));
    }

    /** Refuses an event by the rule that it would break. */
    static void check(FindingEvent event, FindingState now, RecordedStreams streams) {
        var raised = now.raised().effectiveOn();
        (event instanceof ActionAgreed ? ACTION_FOLLOWS_ITS_FINDING : NOTHING_PRECEDES_THE_FINDING)
                .check(
                        !event.effectiveOn().isBefore(raised),
                        () -> "%s is before %s, the day the finding was raised"
                                .formatted(day(event.effectiveOn()), day(raised)));
        switch (event) {
            case FindingRaised _ -> throw new IllegalArgumentException("a finding is raised once");
            case FindingEventCorrected _ -> {} // the events it leaves are checked one by one
            case ActionAgreed _ -> isNotDeclined(now);
            case FindingAmended e -> {
                isNotDeclined(now);
                FINDING_AMENDMENT_CHANGES_SOMETHING.check(
                        !now.stated().amendedBy(e).equals(now.stated()), () -> "the finding says so already");
            }
            case FindingAnswerEvent e -> check(e, now, streams);
            case FindingDisputeEvent e -> check(e, now);
            case FindingRatificationEvent e -> RatificationRules.check(e, now.chairsActions());
        }
    }

    private static void isNotDeclined(FindingState now) {
        var declined = now.declined();
        FINDING_IS_NOT_DECLINED.check(
                declined == null,
                () -> "the board declined this finding on %s"
                        .formatted(day(Objects.requireNonNull(declined).on())));
    }

    private static void check(FindingAnswerEvent event, FindingState now, RecordedStreams streams) {
        switch (event) {
            case FindingDeclined _, FindingImpactConfirmed _ -> isNotDeclined(now);
            case FindingTakenUp _ ->
                FINDING_IS_DECLINED.check(now.declined() != null, () -> "the board has not declined this finding");
            case FindingLinked e -> check(e, now, streams);
        }
    }

    /** A finding that is not there is refused by its place, because a corrected link may name one that is hidden from the asker. */
    private static void check(FindingLinked event, FindingState now, RecordedStreams streams) {
        int place = 0;
        for (var earlier : event.earlier()) {
            int number = ++place;
            EARLIER_FINDINGS_ARE_OF_OTHER_REVIEWS.check(
                    !earlier.reviewId().equals(now.finding().reviewId()),
                    () -> "%s is a finding of the same review".formatted(earlier));
            EARLIER_FINDINGS_ARE_RAISED.check(
                    streams.hasBegun(event.effectiveOn(), earlier.value(), FindingEvent.class),
                    () -> "number %d of the earlier findings was not raised by %s"
                            .formatted(number, day(event.effectiveOn())));
        }
    }

    private static void check(FindingDisputeEvent event, FindingState now) {
        var open = now.disputes().stream().filter(Dispute::open).findFirst().orElse(null);
        switch (event) {
            case FindingDisputed e -> {
                DISPUTE_IS_THE_ONLY_ONE_OPEN.check(
                        open == null,
                        () -> "a dispute has been open since %s"
                                .formatted(day(Objects.requireNonNull(open).on())));
                PositionBody.eachAgencyHoldsOne(e.positions());
            }
            case FindingDisputeResolved _ ->
                DISPUTE_IS_OPEN.check(open != null, () -> "no dispute about the finding is open");
        }
    }
}
