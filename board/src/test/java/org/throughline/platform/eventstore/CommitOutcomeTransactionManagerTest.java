package org.throughline.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;
import org.throughline.platform.problem.OutcomeIsUnknown;

/** A connection that is lost during a commit leaves it open whether it was one; nobody may say that it was none. */
class CommitOutcomeTransactionManagerTest {

    Server program;
    JdbcClient jdbc;
    TransactionTemplate transaction;

    @BeforeEach
    void start() {
        program = Server.start(Postgres.newDatabase());
        jdbc = program.bean(JdbcClient.class);
        transaction = new TransactionTemplate(program.bean(PlatformTransactionManager.class));
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void a_connection_that_is_lost_while_committing_leaves_the_outcome_unknown() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    jdbc.sql("insert into person (id, name, agency, normalised) values ('p', 'n', 'a', 'n')")
                            .update();
                    endOtherProcess(jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single());
                }))
                .isInstanceOf(OutcomeIsUnknown.class);
    }

    @Test
    void a_transaction_that_ends_well_ends_as_ever() {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("insert into person (id, name, agency, normalised) values ('p', 'n', 'a', 'n')")
                        .update());
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
                .isEqualTo(1);
    }

    private void endOtherProcess(int backend) {
        var other = Thread.ofVirtual()
                .start(() -> jdbc.sql("select pg_terminate_backend(?)")
                        .param(backend)
                        .query(Boolean.class)
                        .single());
        try {
            other.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
