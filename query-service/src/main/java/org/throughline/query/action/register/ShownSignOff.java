package org.throughline.query.action.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.SignOff;
import org.throughline.domain.action.SignOff.Condition;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;
import org.throughline.query.list.ShownPerson;
import org.throughline.query.list.ShownPerson.Names;

/**
 * A committee's sign-off of an action: at which meeting, under which minute, on whose verification, after how many
 * refusals and rebaselines, on which conditions, and whether it is still in force.
 *
 * @param dayRestsOn null for a day that this board has given
 * @param verifiedBy who accepted the claim it rests on
 * @param toBeRatified whether the Chair decided it and a meeting has not; the meeting date is then that of the decision, and
 *     the minute the reference of the Chair's note
 * @param endedOn the day it was revoked, or the action reopened; null while it is in force
 */
public record ShownSignOff(
        ActionId action,
        ReviewId review,
        AgencyId leadAgency,
        LocalDate on,
        @Nullable DayBasis dayRestsOn,
        CommitteeId committee,
        LocalDate meetingDate,
        String minute,
        @Nullable ShownPerson signedOffBy,
        List<Condition> conditions,
        List<LocalDate> sustainedChecksOn,
        @Nullable ShownPerson verifiedBy,
        @Nullable LocalDate verifiedOn,
        @Nullable DayBasis verifiedOnRestsOn,
        @Nullable String verificationMethod,
        int refusals,
        int rebaselines,
        boolean toBeRatified,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause) {

    public static ShownSignOff of(ActionView view, SignOff signOff, Names names) {
        var verification = signOff.verification();
        return new ShownSignOff(
                view.action(),
                view.review(),
                view.leadAgency(),
                signOff.on(),
                signOff.dayRestsOn(),
                signOff.committee(),
                signOff.meetingDate(),
                signOff.minute(),
                names.show(signOff.signedOffBy()),
                signOff.conditions(),
                signOff.sustainedChecksOn(),
                verification == null ? null : names.shown(verification.verifier()),
                verification == null ? null : verification.on(),
                verification == null ? null : verification.dayRestsOn(),
                verification == null ? null : verification.method(),
                signOff.refusals(),
                signOff.rebaselines(),
                view.state().chairsActions().toBeRatified(signOff.version()),
                signOff.endedOn(),
                signOff.endedBecause());
    }

    /** The people a sign-off names. */
    public static Stream<Participant> participants(SignOff signOff) {
        var verification = signOff.verification();
        return Stream.concat(
                Stream.ofNullable(signOff.signedOffBy()),
                verification == null ? Stream.of() : Stream.of(verification.verifier()));
    }
}
