package org.throughline.command.action;

import static org.throughline.command.Rule.ACTION_IS_SIGNED_OFF;
import static org.throughline.command.Rule.CONDITION_IS_NOT_YET_MET;
import static org.throughline.command.Rule.CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE;
import static org.throughline.command.Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.NOTHING_OF_A_SIGN_OFF_PRECEDES_IT;
import static org.throughline.command.Rule.REOPENING_IS_PROPOSED;
import static org.throughline.command.Rule.SUSTAINED_CHECK_HAS_NO_RESULT_YET;
import static org.throughline.command.Rule.SUSTAINED_CHECK_IS_SCHEDULED;

import java.time.LocalDate;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.SignOff;
import org.throughline.events.action.AssuranceEvent;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.CheckResult;

/** What may follow a sign-off. */
record AssuranceRules(AtHand atHand, ActionState now) {

    void allow(AssuranceEvent event) {
        ActionRules.isNotClosed(now);
        var signOff = now.assurance().signOff();
        ACTION_IS_SIGNED_OFF.holdsIf(signOff != null);
        if (signOff == null) return;
        NOTHING_OF_A_SIGN_OFF_PRECEDES_IT.holdsIf(!event.effectiveOn().isBefore(signOff.on()));
        switch (event) {
            case ConditionMet e -> isUnmet(e.condition(), signOff);
            case SignOffRevoked e ->
                DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES.holdsIf(ActionRules.oversees(e.authority(), now, atHand));
            case SustainedCheckRecorded e -> {
                isScheduled(e.dueOn());
                if (e.evidence() != null) ActionRules.isJudgedFairly(e.evidence(), now);
            }
            case ReopeningDeclined e -> {
                REOPENING_IS_PROPOSED.holdsIf(now.proposesReopening() != null);
                DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES.holdsIf(ActionRules.oversees(e.authority(), now, atHand));
            }
        }
    }

    private static void isUnmet(int number, SignOff signOff) {
        CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE.holdsIf(
                number >= 1 && number <= signOff.conditions().size());
        CONDITION_IS_NOT_YET_MET.holdsIf(!signOff.conditions().get(number - 1).met());
    }

    /** A check that was not done can be caught up on. */
    private void isScheduled(LocalDate dueOn) {
        var check = now.impact().checks().stream()
                .filter(each -> each.dueOn().equals(dueOn))
                .findFirst();
        SUSTAINED_CHECK_IS_SCHEDULED.holdsIf(check.isPresent());
        SUSTAINED_CHECK_HAS_NO_RESULT_YET.holdsIf(
                check.isEmpty() || check.get().result() == null || check.get().result() == CheckResult.NOT_DONE);
    }
}
