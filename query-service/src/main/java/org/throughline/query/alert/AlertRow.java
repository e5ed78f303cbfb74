package org.throughline.query.alert;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.EscalationStep;

/**
 * One alert in a list.
 *
 * @param recipient the role it was raised to, at the agency
 * @param digests that it was part of, in order; each has the time of its delivery
 * @param escalatedTo the last step of its escalation for want of an answer; null if it was not escalated
 */
public record AlertRow(
        ActionId action,
        ReviewId review,
        String statement,
        AgencyId agency,
        Role recipient,
        LocalDate raisedOn,
        List<AlertReason> reasons,
        AlertState state,
        LocalDate answerBy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate endedOn,
        @Nullable AlertAnswer answer,
        @Nullable AlertClearing cleared,
        @Nullable EscalationStep escalatedTo,
        @Nullable LocalDate escalatedOn,
        List<DigestId> digests) {

    static AlertRow of(FoundAlert found) {
        var alert = found.alert();
        var escalation = found.escalation();
        return new AlertRow(
                found.action().action(),
                found.action().review(),
                found.action().statement(),
                alert.agency(),
                Role.AGENCY_LEAD,
                alert.on(),
                alert.reasons(),
                found.state(),
                alert.answerBy(),
                alert.acknowledgedOn(),
                alert.endedOn(),
                alert.answer(),
                alert.cleared(),
                escalation == null ? null : escalation.to(),
                escalation == null ? null : escalation.on(),
                alert.digests());
    }
}
