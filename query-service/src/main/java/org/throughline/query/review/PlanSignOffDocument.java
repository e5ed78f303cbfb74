package org.throughline.query.review;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.SignOff.Condition;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;

/**
 * A committee's sign-off of a review's plan, in the collection {@code plan_sign_offs}.
 *
 * @param id the review, and the version of the event
 * @param what the title of the review
 * @param meetingDate of the meeting, under whose {@code minute} it was decided
 * @param actionsRecorded how many of the plan's actions were recorded then; missing where they were not counted
 * @param dayRestsOn missing for a day that this board has given
 * @param actionsStated how many the plan states; missing if it states none
 * @param actionsOpen how many of those recorded were neither signed off nor closed then
 * @param actionsReason why the two differ, or why actions were open
 * @param toBeRatified whether the Chair decided it between meetings and a meeting has not
 * @param endedOn the day it was revoked; missing while it is in force
 */
public record PlanSignOffDocument(
        @BsonId String id,
        ReviewId review,
        String what,
        LocalDate signedOffOn,
        @Nullable DayBasis dayRestsOn,
        CommitteeId committee,
        LocalDate meetingDate,
        String minute,
        @Nullable Integer actionsRecorded,
        @Nullable Integer actionsStated,
        @Nullable Integer actionsOpen,
        @Nullable String actionsReason,
        List<Condition> conditions,
        boolean conditionsMet,
        boolean inForce,
        boolean toBeRatified,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause) {

    static List<PlanSignOffDocument> of(ReviewState review) {
        return review.plan().signOffs().stream()
                .map(signOff -> of(review, signOff))
                .toList();
    }

    private static PlanSignOffDocument of(ReviewState review, Plan.PlanSignOff signOff) {
        return new PlanSignOffDocument(
                review.review() + "." + signOff.version(),
                review.review(),
                review.registered().title(),
                signOff.on(),
                signOff.dayRestsOn(),
                signOff.authority().committee(),
                signOff.authority().meetingDate(),
                signOff.authority().minute(),
                signOff.actions().recorded(),
                signOff.actions().stated(),
                signOff.actions().open(),
                signOff.actions().reason(),
                signOff.conditions(),
                signOff.conditions().stream().allMatch(Condition::met),
                signOff.revokedOn() == null,
                review.chairsActions().toBeRatified(signOff.version()),
                signOff.revokedOn(),
                signOff.revokedBecause());
    }
}
