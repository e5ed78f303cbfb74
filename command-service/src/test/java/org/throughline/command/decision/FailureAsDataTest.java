package org.throughline.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.throughline.board.people.People.Namesake;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Outage;
import org.throughline.platform.problem.OutcomeIsUnknown;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.web.UnusableBody;

/** What arrives of a failure that is sent from the process that decides to another. */
class FailureAsDataTest {

    private final DecisionFailures failures = new DecisionFailures(true);

    @Test
    void a_refusal_by_a_rule_arrives_with_what_was_found_and_the_people_to_choose_from() {
        var people = List.of(
                new Namesake(new PersonId("p1"), "Head of service", new AgencyId("csc")),
                new Namesake(new PersonId("p2"), null, new AgencyId("police")));

        var arrived = arrived(new RuleViolated(Rule.REVIEW_IS_NEW, "two lines\nof text", people));

        assertThat(arrived).isInstanceOfSatisfying(RuleViolated.class, refused -> {
            assertThat(refused.rule()).isEqualTo(Rule.REVIEW_IS_NEW);
            assertThat(refused.found()).isEqualTo("two lines of text");
            assertThat(refused.proposals()).isEqualTo(people);
        });
    }

    @Test
    void a_refusal_by_the_program_arrives_as_it_was() {
        var refused = Refused.forNow("CLOCK_IS_TRUSTED", "the clock is behind", 60);

        assertThat(arrived(refused))
                .isInstanceOfSatisfying(
                        Refused.class, arrived -> assertThat(arrived.asData()).isEqualTo(refused.asData()));
    }

    @Test
    void a_field_that_is_invalid_arrives_with_its_name() {
        var invalid = new InvalidField("dueOn", "is in the past");

        assertThat(arrived(invalid))
                .isInstanceOfSatisfying(
                        UnusableBody.class,
                        arrived -> assertThat(arrived.violations()).containsExactly(invalid.violation()));
    }

    @Test
    void an_unknown_aggregate_arrives_as_unknown() {
        assertThat(arrived(new AggregateNotFoundException("a", "not found")))
                .isInstanceOf(AggregateNotFoundException.class);
    }

    @Test
    void a_full_disk_and_a_store_that_is_away_arrive_as_they_were() {
        var full = arrived(new DataAccessResourceFailureException("x", new SQLException("no space", "53100")));
        var away = arrived(new QueryTimeoutException("x", new SQLException("too slow", "57014")));

        assertThat(Outage.isStoreFull(full)).isTrue();
        assertThat(Outage.isStoreFull(away)).isFalse();
        assertThat(Outage.isBehind(away)).isTrue();
    }

    @Test
    void a_fault_of_the_program_arrives_without_its_reason_which_is_in_the_log_of_its_process() {
        var arrived = arrived(new IllegalStateException("the reason"));

        assertThat(arrived).isInstanceOf(CommandExecutionException.class);
        assertThat(arrived.getMessage()).doesNotContain("the reason");
        assertThat(Outage.isBehind(arrived)).isFalse();
    }

    @Test
    void after_the_commit_in_axon_server_a_failure_of_postgresql_leaves_open_what_was_recorded() {
        var full = new DataAccessResourceFailureException("x", new SQLException("no space", "53100"));

        assertThat(failures.whileCommitting(full, false).kind()).isEqualTo(FailureAsData.Kind.OUTCOME_IS_UNKNOWN);
        assertThat(new DecisionFailures(false).whileCommitting(full, false).kind())
                .isEqualTo(FailureAsData.Kind.STORE_IS_FULL);
    }

    @Test
    void an_answer_that_stays_away_leaves_open_what_was_recorded() {
        var late = new CommandExecutionException("no answer", new TimeoutException());

        assertThat(failures.arrived(late)).isInstanceOf(OutcomeIsUnknown.class);
    }

    @Test
    void a_command_that_is_sent_while_the_program_stops_is_refused_for_now() {
        assertThat(failures.arrived(new ShutdownInProgressException("stopping")))
                .isInstanceOf(Refused.class);
    }

    private RuntimeException arrived(RuntimeException failed) {
        var sent = failures.whileDeciding(failed).travelling(null);
        return failures.arrived(new CommandExecutionException(
                "AXONIQ-4002", null, sent.getDetails().orElseThrow()));
    }
}
