package org.throughline.command.finding;

import static org.throughline.command.Rule.ACTION_FOLLOWS_ITS_FINDING;
import static org.throughline.command.Rule.DISPUTE_IS_OPEN;
import static org.throughline.command.Rule.DISPUTE_IS_THE_ONLY_ONE_OPEN;
import static org.throughline.command.Rule.EACH_AGENCY_HOLDS_ONE_POSITION;
import static org.throughline.command.Rule.EARLIER_FINDINGS_ARE_OF_OTHER_REVIEWS;
import static org.throughline.command.Rule.EARLIER_FINDINGS_ARE_RAISED;
import static org.throughline.command.Rule.FINDING_IS_DECLINED;
import static org.throughline.command.Rule.FINDING_IS_NOT_DECLINED;
import static org.throughline.command.Rule.FINDING_IS_TAKEN_UP_AFTER_IT_WAS_DECLINED;
import static org.throughline.command.Rule.NOTHING_OF_A_DISPUTE_PRECEDES_IT;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_FINDING;

import org.throughline.domain.action.Challenges.Dispute;
import org.throughline.domain.finding.FindingState;
import org.throughline.events.dispute.Position;
import org.throughline.events.finding.FindingAnswerEvent;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingAnswerEvent.FindingTakenUp;
import org.throughline.events.finding.FindingDisputeEvent;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputeResolved;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputed;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;

/** Which event may follow on a finding that stands as it does. A decision and a correction are held to the same rules. */
record FindingRules(Findings findings) {

    /** Refuses an event that cannot follow, by the rule that it would break. */
    void allow(FindingEvent event, FindingState now) {
        boolean follows = !event.effectiveOn().isBefore(now.raised().effectiveOn());
        (event instanceof ActionAgreed ? ACTION_FOLLOWS_ITS_FINDING : NOTHING_PRECEDES_THE_FINDING).holdsIf(follows);
        switch (event) {
            case FindingRaised _ -> throw new IllegalArgumentException("a finding is raised once");
            case FindingEventCorrected _ -> {} // the events it leaves are checked one by one
            case ActionAgreed _ -> FINDING_IS_NOT_DECLINED.holdsIf(now.declined() == null);
            case FindingAnswerEvent e -> allowAnswer(e, now);
            case FindingDisputeEvent e -> allowDispute(e, now);
        }
    }

    private void allowAnswer(FindingAnswerEvent event, FindingState now) {
        switch (event) {
            case FindingDeclined _ -> FINDING_IS_NOT_DECLINED.holdsIf(now.declined() == null);
            case FindingTakenUp e -> {
                var declined = now.declined();
                FINDING_IS_DECLINED.holdsIf(declined != null);
                FINDING_IS_TAKEN_UP_AFTER_IT_WAS_DECLINED.holdsIf(
                        declined == null || !e.effectiveOn().isBefore(declined.on()));
            }
            case FindingLinked e -> {
                for (var earlier : e.earlier()) {
                    EARLIER_FINDINGS_ARE_OF_OTHER_REVIEWS.holdsIf(
                            !earlier.reviewId().equals(now.finding().reviewId()));
                    EARLIER_FINDINGS_ARE_RAISED.holdsIf(findings.raised(earlier));
                }
            }
        }
    }

    private static void allowDispute(FindingDisputeEvent event, FindingState now) {
        switch (event) {
            case FindingDisputed e -> {
                DISPUTE_IS_THE_ONLY_ONE_OPEN.holdsIf(!now.disputed());
                EACH_AGENCY_HOLDS_ONE_POSITION.holdsIf(
                        e.positions().stream().map(Position::agency).distinct().count()
                                == e.positions().size());
            }
            case FindingDisputeResolved e -> {
                DISPUTE_IS_OPEN.holdsIf(now.disputed());
                NOTHING_OF_A_DISPUTE_PRECEDES_IT.holdsIf(now.disputes().stream()
                        .filter(Dispute::open)
                        .noneMatch(dispute -> e.effectiveOn().isBefore(dispute.on())));
            }
        }
    }
}
