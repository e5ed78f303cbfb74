package org.throughline.query.waiting;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;

/**
 * A matter that waits for an answer.
 *
 * @param on the action, the finding or the review that it is about
 * @param statement of that action or finding; the title of a review
 * @param leadAgency null for a finding or a review
 * @param version of the event that waits; null for a sustained check, which waits for an event
 * @param what the matter in words
 * @param answerBy the last day for an answer, by the policy in force
 * @param dueDate of the action, now; null while it is undated, and for a finding or a review
 * @param askedFor the due date that more time is asked for until; null for every other matter
 */
record WaitingRow(
        String on,
        ReviewId review,
        String statement,
        @Nullable AgencyId leadAgency,
        CommitteeId overseenBy,
        @Nullable Long version,
        String what,
        LocalDate since,
        long daysWaiting,
        ToAnswer toAnswer,
        LocalDate answerBy,
        boolean overdue,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate askedFor) {

    static final Comparator<WaitingRow> LONGEST_FIRST =
            Comparator.comparing(WaitingRow::since).thenComparing(WaitingRow::on);

    /** Who has to answer. */
    enum ToAnswer {
        LEAD_AGENCY,
        /** Any agency other than the lead agency: it verifies. */
        ANOTHER_AGENCY,
        OVERSEEING_COMMITTEE,
        BOARD
    }
}
