package org.throughline.events.policy;

import java.time.LocalDate;
import org.throughline.events.action.EscalationStep;

/** The number of days for an answer at each level of escalation. */
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
