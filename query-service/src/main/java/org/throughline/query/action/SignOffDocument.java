package org.throughline.query.action;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.SignOff;
import org.throughline.domain.action.SignOff.Condition;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.action.Verification;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.ReviewId;

/**
 * A committee's sign-off of an action, in the collection {@code sign_offs}.
 *
 * @param id the action, and the version of the event
 * @param what the statement of the action
 * @param meetingDate of the meeting, under whose {@code minute} it was decided
 * @param dayRestsOn missing for a day that this board has given
 * @param signedOffBy the person who signed for the committee; missing where that is not recorded
 * @param verification what it rests on
 * @param refusals the number of claims refused before it
 * @param rebaselines how often the due date had moved before it
 * @param checks the sustained checks scheduled at it, with their results while it is in force
 * @param toBeRatified whether the Chair decided it between meetings and a meeting has not
 * @param endedOn the day it was revoked or the action reopened; missing while it is in force
 */
public record SignOffDocument(
        @BsonId String id,
        ActionId action,
        ReviewId review,
        String what,
        AgencyId leadAgency,
        LocalDate signedOffOn,
        @Nullable DayBasis dayRestsOn,
        CommitteeId committee,
        LocalDate meetingDate,
        String minute,
        @Nullable Participant signedOffBy,
        @Nullable Verification verification,
        int refusals,
        int rebaselines,
        List<Condition> conditions,
        boolean conditionsMet,
        List<LocalDate> checksOn,
        List<SustainedCheck> checks,
        boolean inForce,
        boolean toBeRatified,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause) {

    static List<SignOffDocument> of(ActionView action) {
        return action.signOffs().stream().map(signOff -> of(action, signOff)).toList();
    }

    private static SignOffDocument of(ActionView action, SignOff signOff) {
        return new SignOffDocument(
                action.action() + "." + signOff.version(),
                action.action(),
                action.review(),
                action.statement(),
                action.leadAgency(),
                signOff.on(),
                signOff.dayRestsOn(),
                signOff.committee(),
                signOff.meetingDate(),
                signOff.minute(),
                signOff.signedOffBy() == null
                        ? null
                        : action.state().ownership().identified(signOff.signedOffBy()),
                identified(action, signOff.verification()),
                signOff.refusals(),
                signOff.rebaselines(),
                signOff.conditions(),
                signOff.conditionsMet(),
                signOff.sustainedChecksOn(),
                signOff.inForce() ? action.state().impact().checks() : List.of(),
                signOff.inForce(),
                action.state().chairsActions().toBeRatified(signOff.version()),
                signOff.endedOn(),
                signOff.endedBecause());
    }

    private static @Nullable Verification identified(ActionView action, @Nullable Verification verification) {
        return verification == null
                ? null
                : new Verification(
                        verification.on(),
                        verification.dayRestsOn(),
                        action.state().ownership().identified(verification.verifier()),
                        verification.method());
    }
}
