package org.throughline.query.alert;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;

/**
 * An action about which its lead agency has to answer, in the words of the next digest.
 *
 * @param agency the lead agency
 * @param version of the action that the sentences describe
 * @param because a sentence for each reason
 * @param next a sentence about what happens without an answer
 * @param answerBy the last day for an answer of the agency
 * @param overdue whether that day has passed: the matter goes up with the next watch, unless an answer comes before
 * @param alertedOn the day of the alert that waits; null if the next watch raises the first one
 * @param acknowledgedOn null unless the agency has acknowledged that alert
 */
public record DueAnswerRow(
        AgencyId agency,
        ActionId action,
        ReviewId review,
        long version,
        String statement,
        @Nullable LocalDate dueDate,
        AlertNews news,
        List<AlertReason> reasons,
        List<String> because,
        String next,
        LocalDate answerBy,
        boolean overdue,
        @Nullable LocalDate alertedOn,
        @Nullable LocalDate acknowledgedOn) {

    static DueAnswerRow of(DueAnswer due, LocalDate day) {
        var line = due.news().line().get();
        var alert = due.action().state().alerts().open();
        return new DueAnswerRow(
                due.action().leadAgency(),
                line.action(),
                due.action().review(),
                line.version(),
                line.statement(),
                line.dueDate(),
                line.news(),
                line.reasons(),
                line.because(),
                line.next(),
                due.answerBy(),
                due.isOverdue(day),
                alert == null ? null : alert.on(),
                alert == null ? null : alert.acknowledgedOn());
    }
}
