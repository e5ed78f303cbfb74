package org.throughline.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.command.Rule.VERSION_IS_CURRENT;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.throughline.command.Receipt;
import org.throughline.command.RuleViolated;
import org.throughline.platform.problem.OutcomeIsUnknown;
import org.throughline.platform.problem.Refused;

/** What is answered when a store gets out of reach in the middle of a request with several decisions. */
class DecisionSequenceTest {

    private static final Receipt RECEIPT = new Receipt("scr-child-j.f1.a1", 3, 3, "scr-child-j.f1.a1@3", false);

    private static final DataAccessResourceFailureException AWAY = new DataAccessResourceFailureException("away");

    private final DecisionSequence sequence = new DecisionSequence();

    static Stream<RuntimeException> outages() {
        return Stream.of(AWAY, new OutcomeIsUnknown(AWAY), Refused.decisionsAreUnavailable(), Refused.storeIsFull());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void nothing_was_recorded_is_not_said_once_a_decision_was(RuntimeException away) {
        sequence.outcome(() -> RECEIPT);
        sequence.outcome(refusing());
        sequence.outcome(() -> RECEIPT);

        assertThatThrownBy(() -> sequence.outcome(failing(away)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("after 2 of its decisions were recorded")
                .hasMessageContaining("may or may not be");
    }

    @ParameterizedTest
    @MethodSource("outages")
    void before_the_first_is_recorded_a_failure_is_what_it_is(RuntimeException away) {
        sequence.outcome(refusing());

        assertThatThrownBy(() -> sequence.outcome(failing(away))).isSameAs(away);
    }

    @Test
    void a_fault_of_the_program_is_no_interruption() {
        sequence.outcome(() -> RECEIPT);
        var fault = new IllegalStateException("a fault");

        assertThatThrownBy(() -> sequence.outcome(failing(fault))).isSameAs(fault);
    }

    @Test
    void a_refusal_is_the_outcome_of_its_decision() {
        assertThat(sequence.outcome(refusing()).refused()).isNotNull();
        assertThat(sequence.outcome(() -> RECEIPT).taken()).isNotNull();
    }

    private static Supplier<Receipt> refusing() {
        return failing(new RuleViolated(VERSION_IS_CURRENT, VERSION_IS_CURRENT.statement()));
    }

    private static Supplier<Receipt> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }
}
