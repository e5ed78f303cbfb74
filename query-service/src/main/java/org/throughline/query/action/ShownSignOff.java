package org.throughline.query.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.query.platform.ShownPerson;
import org.throughline.query.platform.ShownPerson.Names;

/**
 * A committee's sign-off of an action: at which meeting, under which minute, on whose verification, after how many
 * refusals and rebaselines.
 *
 * @param verifiedBy who accepted the claim it rests on
 */
public record ShownSignOff(
        ActionId action,
        ReviewId review,
        AgencyId leadAgency,
        LocalDate on,
        CommitteeId committee,
        LocalDate meetingDate,
        String minute,
        @Nullable ShownPerson signedOffBy,
        List<String> conditions,
        List<LocalDate> sustainedChecksOn,
        @Nullable ShownPerson verifiedBy,
        @Nullable LocalDate verifiedOn,
        @Nullable String verificationMethod,
        int refusals,
        int rebaselines) {

    public static ShownSignOff of(ActionView view, ActionView.SignOff signOff, Names names) {
        var verification = view.verification();
        return new ShownSignOff(
                view.action(),
                view.review(),
                view.owner().agency(),
                signOff.on(),
                signOff.committee(),
                signOff.meetingDate(),
                signOff.minute(),
                names.show(signOff.signedOffBy()),
                signOff.conditions(),
                signOff.sustainedChecksOn(),
                verification == null ? null : names.shown(verification.verifier()),
                verification == null ? null : verification.on(),
                verification == null ? null : verification.method(),
                signOff.refusals(),
                signOff.rebaselines());
    }
}
