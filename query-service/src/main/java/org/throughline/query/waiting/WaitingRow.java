package org.throughline.query.waiting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.waiting.WaitingMatter.Answerer;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;

/**
 * A matter that waits for an answer.
 *
 * @param on the action, the finding or the review that it is about
 * @param statement of that action or finding; the title of a review
 * @param leadAgency null for a finding or a review
 * @param version of the event that waits; null where no event of it began the matter, such as a check that is due
 * @param what the matter in words
 * @param sinceRestsOn what the day it began rests on; null for a day that this board has given
 * @param toAnswer who had to answer first
 * @param waitsFor who has to answer now
 * @param answerBy the last day for the first answer, by the policy in force
 * @param next who hears of it if there is none; null if it waits for the Board
 * @param boardHearsOn the day on which it comes before the Board if nobody answers
 * @param dueDate of the action, now; null while it is undated, and for a finding or a review
 * @param askedFor the due date that more time is asked for until; null for every other matter
 */
public record WaitingRow(
        String on,
        ReviewId review,
        String statement,
        @Nullable AgencyId leadAgency,
        CommitteeId overseenBy,
        Kind kind,
        @Nullable Long version,
        String what,
        LocalDate since,
        @Nullable DayBasis sinceRestsOn,
        long daysWaiting,
        Answerer toAnswer,
        Answerer waitsFor,
        LocalDate answerBy,
        boolean overdue,
        @Nullable Answerer next,
        @Nullable LocalDate nextHearsOn,
        LocalDate boardHearsOn,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate askedFor) {}
