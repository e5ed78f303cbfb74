package org.throughline.query.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.SignOff.Condition;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.query.list.ShownPerson;
import org.throughline.query.list.ShownPerson.Names;

/**
 * A committee's sign-off of an action or of a review's whole plan: at which meeting, under which minute, on which
 * conditions, on whose verification, and whether it is in force.
 *
 * @param action null for a plan, like all that only actions have
 * @param what the action's statement, or the review's title
 * @param meeting null if the Chair decided between meetings
 * @param meetingConvened whether that meeting is on the record itself; a decision may rest on one that is not
 * @param toBeRatified whether the Chair decided it and a meeting has not
 * @param actionsRecorded of a plan: how many of its actions were recorded then; null where they were not counted
 * @param actionsStated of a plan: how many actions it states
 * @param actionsOpen how many of those recorded were neither signed off nor closed then
 * @param actionsReason of a plan: why the two differ, or why actions were open
 * @param dayRestsOn null for a day that this board has given
 * @param verifiedBy who accepted the claim it rests on
 * @param refusals how many claims were refused before it
 * @param rebaselines how often the due date had moved before it
 * @param endedOn the day it was revoked, or the action reopened; null while it is in force
 */
public record SignOffRow(
        Of of,
        ReviewId review,
        @Nullable ActionId action,
        String what,
        @Nullable AgencyId leadAgency,
        LocalDate on,
        @Nullable DayBasis dayRestsOn,
        CommitteeId committee,
        LocalDate meetingDate,
        String minute,
        @Nullable MeetingId meeting,
        boolean meetingConvened,
        boolean toBeRatified,
        @Nullable ShownPerson signedOffBy,
        @Nullable Integer actionsRecorded,
        @Nullable Integer actionsStated,
        @Nullable Integer actionsOpen,
        @Nullable String actionsReason,
        List<Condition> conditions,
        List<LocalDate> sustainedChecksOn,
        @Nullable ShownPerson verifiedBy,
        @Nullable LocalDate verifiedOn,
        @Nullable DayBasis verifiedOnRestsOn,
        @Nullable String verificationMethod,
        @Nullable Integer refusals,
        @Nullable Integer rebaselines,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause) {

    /** What a sign-off is of. */
    public enum Of {
        ACTION,
        PLAN
    }

    static List<SignOffRow> of(List<FoundSignOff> found, People people, Predicate<MeetingId> convened) {
        var names = Names.of(found.stream().flatMap(FoundSignOff::participants).toList(), people);
        return found.stream().map(each -> of(each, names, convened)).toList();
    }

    private static SignOffRow of(FoundSignOff found, Names names, Predicate<MeetingId> convened) {
        var meeting = found.authority().ofChair() ? null : MeetingId.of(found.authority());
        var signOff = found.ofAction();
        var actions = found.actions();
        var verification = signOff == null ? null : signOff.verification();
        return new SignOffRow(
                found.of(),
                found.review(),
                found.action(),
                found.what(),
                found.leadAgency(),
                found.on(),
                found.dayRestsOn(),
                found.authority().committee(),
                found.authority().meetingDate(),
                found.authority().minute(),
                meeting,
                meeting != null && convened.test(meeting),
                found.toBeRatified(),
                signOff == null ? null : names.show(signOff.signedOffBy()),
                actions == null ? null : actions.recorded(),
                actions == null ? null : actions.stated(),
                actions == null ? null : actions.open(),
                actions == null ? null : actions.reason(),
                found.conditions(),
                signOff == null ? List.of() : signOff.sustainedChecksOn(),
                verification == null ? null : names.shown(verification.verifier()),
                verification == null ? null : verification.on(),
                verification == null ? null : verification.dayRestsOn(),
                verification == null ? null : verification.method(),
                signOff == null ? null : signOff.refusals(),
                signOff == null ? null : signOff.rebaselines(),
                found.endedOn(),
                found.endedBecause());
    }
}
