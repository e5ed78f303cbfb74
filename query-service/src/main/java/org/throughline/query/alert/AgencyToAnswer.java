package org.throughline.query.alert;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.throughline.events.AgencyId;

/**
 * How much one agency has to answer.
 *
 * @param overdue how many of them are past the last day for an answer
 * @param answerBy the earliest last day for an answer
 */
public record AgencyToAnswer(AgencyId agency, long actions, long overdue, LocalDate answerBy) {

    static AgencyToAnswer of(AgencyId agency, List<DueAnswer> due, LocalDate day) {
        return new AgencyToAnswer(
                agency,
                due.size(),
                due.stream().filter(each -> each.isOverdue(day)).count(),
                Objects.requireNonNull(due.stream()
                        .map(DueAnswer::answerBy)
                        .min(Comparator.naturalOrder())
                        .orElse(null)));
    }
}
