package org.throughline.events.policy;

import java.time.LocalDate;
import org.throughline.events.action.EscalationStep;

/** How many days each step has to answer a matter that was moved up to it. */
public record Ladder(int agencyLeadDays, int overseeingCommitteeDays, int boardDays) {

    public LocalDate answerBy(EscalationStep step, LocalDate escalated) {
        return escalated.plusDays(
                switch (step) {
                    case AGENCY_LEAD -> agencyLeadDays;
                    case OVERSEEING_COMMITTEE -> overseeingCommitteeDays;
                    case BOARD -> boardDays;
                });
    }
}
