package org.throughline.command.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.action.EscalationStep;

/** What the board's policy has to say about one action: when to measure again, and by when to answer. */
@Component
public class ActionPolicy {

    List<LocalDate> checksAfter(LocalDate signOff) {
        return Stream.of(3, 6, 12).map(signOff::plusMonths).toList();
    }

    LocalDate answerBy(EscalationStep to, LocalDate from) {
        return from.plusDays(to == EscalationStep.AGENCY_LEAD ? 14 : 28);
    }
}
