package org.throughline.command.policy;

import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.TOMORROW;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Given;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.events.policy.Ladder;
import org.throughline.events.policy.PolicyEvent;
import org.throughline.events.policy.PolicyEvent.PolicyAdopted;
import org.throughline.events.policy.Thresholds;

/** The board's policy, told as given / when / then. Today is 1 December 2016. */
class BoardPolicyTest {

    static final LocalDate MARCH = LocalDate.of(2016, 3, 1), JUNE = LocalDate.of(2016, 6, 1);
    static final List<Integer> CHECKS = List.of(3, 6, 12);
    static final Ladder LADDER = new Ladder(14, 28, 28);

    final AggregateTestFixture<BoardPolicy> policy = new AggregateTestFixture<>(BoardPolicy.class);

    BoardPolicyTest() {
        policy.registerInjectableResource(Given.DECEMBER_1);
        policy.registerInjectableResource(Given.board());
    }

    @Test
    void the_first_that_is_adopted_keeps_what_it_leaves_out_as_it_was_before_there_was_any() {
        policy.givenNoPriorActivity()
                .when(adopt(decidedBy(BOARD, MARCH), 45, null))
                .expectEvents(adopted(MARCH, 45, CHECKS))
                .expectResultMessagePayload(Receipt.of(PolicyEvent.STREAM, 0));
    }

    @Test
    void the_next_keeps_what_it_leaves_out_as_it_is() {
        policy.given(adopted(MARCH, 45, CHECKS))
                .when(adopt(decidedBy(BOARD, JUNE), null, List.of(12, 6)))
                .expectEvents(adopted(JUNE, 45, List.of(6, 12)))
                .expectResultMessagePayload(Receipt.of(PolicyEvent.STREAM, 1));
    }

    @Test
    void one_for_an_earlier_day_keeps_what_was_in_force_on_that_day() {
        policy.given(adopted(JUNE, 45, List.of(6)))
                .when(adopt(decidedBy(BOARD, MARCH), null, null))
                .expectEvents(adopted(MARCH, 60, CHECKS));
    }

    @Test
    void only_the_Board_itself_adopts_one() {
        policy.givenNoPriorActivity()
                .when(adopt(decidedBy(SEMG, MARCH), 45, null))
                .expectNoEvents()
                .expectException(refusedBy(Rule.POLICY_IS_ADOPTED_BY_THE_BOARD));
    }

    @Test
    void none_is_in_force_on_a_day_that_has_not_come() {
        var ahead = new Decision(TOMORROW, meeting(BOARD, TODAY), null, Given.SECRETARY);
        policy.givenNoPriorActivity()
                .when(adopt(ahead, 45, null))
                .expectNoEvents()
                .expectException(refusedBy(Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE));
    }

    @Test
    void no_two_checks_are_due_on_one_day() {
        policy.givenNoPriorActivity()
                .when(adopt(decidedBy(BOARD, MARCH), null, List.of(6, 6)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS));
    }

    static PolicyAdopted adopted(LocalDate from, long staleDays, List<Integer> checks) {
        return new PolicyAdopted(
                from,
                meeting(BOARD, from),
                null,
                new Thresholds(2, 90, staleDays, 30, 30, 90, 2, 2, 30),
                checks,
                LADDER);
    }

    static AdoptPolicy adopt(Decision decision, @Nullable Integer staleDays, @Nullable List<Integer> checks) {
        return new AdoptPolicy(
                decision, null, null, staleDays, null, null, null, null, null, null, checks, null, null, null);
    }
}
