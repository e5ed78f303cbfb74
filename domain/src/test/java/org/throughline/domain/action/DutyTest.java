package org.throughline.domain.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OccurrenceResult;
import org.throughline.events.action.Priority;
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.action.RecurringDuty.Unit;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/** What a recurring duty makes of due dates and delay. The action was assigned on 2 January 2017, due on 31 January. */
class DutyTest {

    static final ActionId ACTION = new ActionId("scr-child-j.f3.a2");
    static final LocalDate JANUARY_2 = LocalDate.of(2017, 1, 2), JANUARY_31 = LocalDate.of(2017, 1, 31);
    static final LocalDate FEBRUARY_28 = LocalDate.of(2017, 2, 28), MARCH_31 = LocalDate.of(2017, 3, 31);

    @Test
    void the_due_date_in_force_is_that_of_the_first_occurrence_without_an_answer() {
        var state = state(MARCH_31, monthly(), done(JANUARY_31, JANUARY_31));

        assertThat(state.dueDates().current()).isEqualTo(FEBRUARY_28);
        assertThat(state.dueDates().original()).as("never changes").isEqualTo(JANUARY_31);
        var assessed = assessed(state, MARCH_31);
        assertThat(assessed.delayDays()).isEqualTo(31);
        assertThat(assessed.originalDelayDays()).as("of this occurrence").isEqualTo(31);
        assertThat(assessed.maskedDelayDays()).isZero();
        assertThat(state.duty().unanswered(MARCH_31)).isEqualTo(1);
        assertThat(state.duty().unanswered(MARCH_31.plusDays(1))).isEqualTo(2);
    }

    @Test
    void a_missed_occurrence_is_counted_for_ever_with_the_days_it_was_late() {
        var state = state(MARCH_31, monthly(), missed(JANUARY_31, FEBRUARY_28), done(FEBRUARY_28, FEBRUARY_28));

        assertThat(state.dueDates().current()).isEqualTo(MARCH_31);
        assertThat(state.duty().missed()).isEqualTo(1);
        assertThat(state.duty().missedDaysLate()).isEqualTo(28);
        assertThat(state.lastSubstantive().on()).as("by what was done").isEqualTo(FEBRUARY_28);
    }

    @Test
    void a_missed_occurrence_shows_no_work() {
        var state = state(MARCH_31, monthly(), missed(JANUARY_31, FEBRUARY_28));

        assertThat(state.lastSubstantive().on()).isEqualTo(JANUARY_2);
    }

    @Test
    void a_duty_that_is_first_owed_later_than_the_action_moves_its_due_date() {
        var state = state(MARCH_31, set(MARCH_31, new RecurringDuty(1, Unit.MONTHS, MARCH_31.plusMonths(1))));

        assertThat(state.dueDates().timesMoved()).isEqualTo(1);
        assertThat(state.dueDates().driftDays()).isEqualTo(89);
        assertThat(assessed(state, MARCH_31).maskedDelayDays()).isEqualTo(59);
        assertThat(state(MARCH_31, monthly()).dueDates().timesMoved()).isZero();
    }

    @Test
    void an_answer_does_not_undo_the_moves_before_it() {
        var later = set(JANUARY_31, new RecurringDuty(1, Unit.MONTHS, MARCH_31));
        var state = state(MARCH_31, later, done(MARCH_31, MARCH_31));

        assertThat(state.dueDates().timesMoved()).isEqualTo(1);
        assertThat(state.dueDates().driftDays()).isEqualTo(59);
    }

    @Test
    void what_fell_due_before_the_end_stays_owed() {
        var ended =
                state(MARCH_31, monthly(), new RecurringDutyEnded(ACTION, MARCH_31, minute(MARCH_31), null, "moved"));

        assertThat(ended.dueDates().current()).isEqualTo(JANUARY_31);
        assertThat(ended.duty().owesNext()).isTrue();
        assertThat(ended.duty().unanswered(LocalDate.of(2018, 1, 1))).isEqualTo(3);
    }

    @Test
    void it_recurs_from_the_day_of_the_decision() {
        var set = set(FEBRUARY_28, new RecurringDuty(2, Unit.WEEKS, MARCH_31));

        assertThat(state(FEBRUARY_28.minusDays(1), set).duty()).isNull();
        assertThat(state(FEBRUARY_28, set).duty()).isNotNull();
    }

    private static RecurringDutySet monthly() {
        return set(JANUARY_2, new RecurringDuty(1, Unit.MONTHS, JANUARY_31));
    }

    private static RecurringDutySet set(LocalDate on, RecurringDuty duty) {
        return new RecurringDutySet(ACTION, on, minute(on), null, duty, "the Board wants to see it");
    }

    private static OccurrenceAnswered done(LocalDate due, LocalDate on) {
        return new OccurrenceAnswered(ACTION, on, null, null, due, OccurrenceResult.DONE, "report");
    }

    private static OccurrenceAnswered missed(LocalDate due, LocalDate on) {
        return new OccurrenceAnswered(ACTION, on, null, null, due, OccurrenceResult.MISSED, "not written");
    }

    private static Authority minute(LocalDate on) {
        return new Authority(new CommitteeId("semg"), on, "7.2");
    }

    private static Assessment assessed(ActionState state, LocalDate day) {
        return Assessment.on(day, state, Policy.DEFAULT);
    }

    private static ActionState state(LocalDate day, ActionEvent... later) {
        var recorded = new ArrayList<Recorded<ActionEvent>>();
        recorded.add(new Recorded<>(assigned(), 0, Instant.EPOCH));
        for (var event : later) recorded.add(new Recorded<>(event, recorded.size(), Instant.EPOCH));
        return ActionState.of(Timeline.effectiveBy(recorded, day, null));
    }

    private static ActionAssigned assigned() {
        return new ActionAssigned(
                ACTION,
                JANUARY_2,
                minute(JANUARY_2),
                null,
                List.of(),
                "Report on chronologies each month",
                "The Board sees whether chronologies are in order",
                null,
                null,
                Priority.MEDIUM,
                new Participant(new PersonId("p-0001"), "Service manager", new AgencyId("csc")),
                List.of(),
                new CommitteeId("semg"),
                JANUARY_31,
                null,
                null);
    }
}
