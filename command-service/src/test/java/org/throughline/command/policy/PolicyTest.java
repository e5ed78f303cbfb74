package org.throughline.command.policy;

import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.Rule;
import org.throughline.domain.board.Policy;
import org.throughline.events.policy.Ladder;
import org.throughline.events.policy.PolicyEvent.PolicyAdopted;
import org.throughline.events.policy.PolicyEvent.RemindersAdopted;
import org.throughline.events.policy.Reminders;
import org.throughline.events.policy.Thresholds;

/** The board's policy: adopted by the Board, from a day on. */
class PolicyTest {

    static final LocalDate MARCH = LocalDate.of(2016, 3, 1), JUNE = LocalDate.of(2016, 6, 1);
    static final PolicyAdopted PATIENT =
            new PolicyAdopted(MARCH, meeting(BOARD, MARCH), null, stale(90), List.of(3, 6, 12), new Ladder(14, 28, 28));

    final AggregateTestFixture<BoardPolicy> policy = new AggregateTestFixture<>(BoardPolicy.class);

    PolicyTest() {
        policy.registerInjectableResource(Given.context());
    }

    @Test
    void the_first_one_changes_what_it_names_and_leaves_the_rest_as_it_was() {
        policy.givenNoPriorActivity()
                .when(adopt(decidedBy(BOARD, MARCH), 90, null))
                .expectEvents(PATIENT);
    }

    @Test
    void the_next_one_goes_on_from_what_is_in_force_on_its_day() {
        policy.given(PATIENT)
                .when(adopt(decidedBy(BOARD, JUNE), null, List.of(12, 6)))
                .expectEvents(new PolicyAdopted(
                        JUNE, meeting(BOARD, JUNE), null, stale(90), List.of(6, 12), new Ladder(14, 28, 28)));
        var earlier = MARCH.minusDays(1);
        new PolicyTest()
                .policy
                .given(PATIENT)
                .when(adopt(decidedBy(BOARD, earlier), null, List.of(6)))
                .expectEvents(new PolicyAdopted(
                        earlier, meeting(BOARD, earlier), null, stale(60), List.of(6), new Ladder(14, 28, 28)));
    }

    @Test
    void how_often_committees_and_the_Board_hear_of_all_delay_and_drift_is_adopted_like_other_times() {
        policy.givenNoPriorActivity()
                .when(decidedBy(BOARD, MARCH)
                        .onPolicy(d -> new AdoptReminders(
                                null, null, null, null, null, 3, d.day(), d.authority(), d.source())))
                .expectEvents(new RemindersAdopted(
                        MARCH, meeting(BOARD, MARCH), null, new Reminders(List.of(14, 3), 7, 3, 28, 14, 3)));
    }

    @Test
    void it_is_the_boards_alone_and_measures_on_no_day_twice() {
        policy.givenNoPriorActivity()
                .when(adopt(decidedBy(SEMG, MARCH), 90, null))
                .expectException(refusedBy(Rule.POLICY_IS_ADOPTED_BY_THE_BOARD));
        policy.givenNoPriorActivity()
                .when(adopt(decidedBy(BOARD, MARCH), null, List.of(3, 3)))
                .expectException(refusedBy(Rule.SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS));
    }

    private static Thresholds stale(long days) {
        var before = Policy.DEFAULT.thresholds();
        return new Thresholds(
                before.movedTimes(),
                before.movedDays(),
                days,
                before.staleDaysHighPriority(),
                before.unverifiedDays(),
                before.unprovenDays(),
                before.notedTimes(),
                before.challengedTimes(),
                before.checkGraceDays());
    }

    private static DecideOnPolicy adopt(
            Asking decision, @Nullable Integer staleDays, @Nullable List<Integer> checkMonths) {
        return decision.onPolicy(d -> new AdoptPolicy(
                null,
                null,
                staleDays,
                null,
                null,
                null,
                null,
                null,
                null,
                checkMonths,
                null,
                null,
                null,
                d.day(),
                d.authority(),
                d.source()));
    }
}
