package org.throughline.command.review;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import org.throughline.command.decision.DecisionOn;
import org.throughline.events.ReviewId;

/** Every decision on a review, and what it began with, by the last part of the path it is asked for by. */
public final class ReviewDecisions {

    public static final Map<String, Class<? extends DecisionOn<ReviewId>>> BY_PATH = Map.ofEntries(
            entry("reviews", Registration.class),
            entry("hold", ReviewHoldController.ReviewHold.class),
            entry("hold/review", ReviewHoldController.ReviewHoldKept.class),
            entry("hold/release", ReviewHoldController.ReviewHoldRelease.class),
            entry("restriction", OpennessController.Restriction.class),
            entry("restriction/lifting", OpennessController.RestrictionLifting.class),
            entry("publication", OpennessController.PublicationDecision.class),
            entry("criteria", CommissioningController.CriteriaDecision.class),
            entry("notifications", CommissioningController.Notification.class),
            entry("oversight", ReviewOversightController.ReviewOversightTo.class),
            entry("oversight/return", ReviewOversightController.ReviewOversightBack.class),
            entry("plan/agreement", PlanController.PlanAgreement.class),
            entry("sign-off", PlanSignOffController.PlanSignOff.class),
            entry("sign-off/conditions", PlanSignOffController.PlanConditionMeeting.class),
            entry("sign-off/revocation", PlanSignOffController.PlanRevocation.class),
            entry("plan/sustained", PlanController.PlanLasting.class),
            entry("plan/closure", PlanController.PlanClosure.class));

    /** The same without what it began with, which cannot be decided again. */
    public static Map<String, Class<? extends DecisionOn<ReviewId>>> atMeetings() {
        var all = new HashMap<>(BY_PATH);
        all.remove("reviews");
        return all;
    }

    private ReviewDecisions() {}
}
