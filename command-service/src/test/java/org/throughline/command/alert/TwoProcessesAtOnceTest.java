package org.throughline.command.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.command.CommandServiceStoryTest;
import org.throughline.command.RequestContext;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.digest.DigestCommand.RaiseDigest;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.DigestEvent.DeliveryRetried;
import org.throughline.events.alert.DigestEvent.DigestParked;
import org.throughline.events.alert.DigestEvent.DigestRaised;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.events.alert.DigestLine;

/** Two processes that raise, deliver or retry the same digest in the same moment, as two transactions that overlap. */
@SpringBootTest(
        classes = CommandServiceStoryTest.Service.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "throughline.alerts.enabled=false")
class TwoProcessesAtOnceTest {

    static final RequestContext PROGRAM = new RequestContext(Asker.PROGRAM, null, null, "test");
    static final Duration WAITS_WITHIN = Duration.ofSeconds(30);

    @Autowired
    AlertScheduler rota;

    @Autowired
    CommandDispatcher decisions;

    @Autowired
    EventStore log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void both_order_a_delivery_and_both_can_go_on_in_their_transactions() throws Exception {
        var digest = digest("csc");

        var stillUsable = whileOpen(
                () -> rota.deliver(digest),
                () -> inTransaction(() -> {
                    rota.deliver(digest);
                    return jdbc.sql("select 1").query(Integer.class).single();
                }));

        assertThat(stillUsable.get()).isEqualTo(1);
        assertThat(orders(digest)).isEqualTo(1);
    }

    @Test
    void who_comes_second_with_a_digest_is_refused_by_the_rule() {
        var digest = digest("police");
        var raised = raised(digest);

        var second = whileOpen(
                () -> {
                    rota.deliver(digest);
                    record(raised, 0);
                },
                () -> decisions.dispatch(
                        new RaiseDigest(digest, raised.knownAt(), raised.policy(), raised.lines()), "", PROGRAM));

        assertThatThrownBy(second::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.DIGEST_IS_RAISED_ONCE));
        assertThat(orders(digest)).isEqualTo(1);
    }

    @Test
    void a_retry_that_is_asked_for_while_the_last_try_is_put_away_is_made() throws Exception {
        var digest = digest("nuth");
        inTransaction(() -> {
            rota.deliver(digest);
            record(raised(digest), 0);
            record(new DigestParked(digest, digest.day(), Failure.NO_ADDRESS), 1);
            return digest;
        });

        var putAway = whileOpen(
                () -> {
                    rota.deliver(digest);
                    record(new DeliveryRetried(digest, digest.day()), 2);
                },
                () -> {
                    rota.putAway(
                            digest,
                            () -> jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                                    .param(digest.value())
                                    .update());
                    return digest;
                });

        assertThat(putAway.get()).isEqualTo(digest);
        assertThat(orders(digest)).isEqualTo(1);
    }

    @Test
    void a_digest_that_is_at_rest_is_not_delivered_again() throws Exception {
        var digest = digest("education");
        inTransaction(() -> {
            rota.deliver(digest);
            record(raised(digest), 0);
            record(new DigestParked(digest, digest.day(), Failure.NO_ADDRESS), 1);
            return digest;
        });

        rota.putAway(
                digest,
                () -> jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                        .param(digest.value())
                        .update());

        assertThat(orders(digest)).isZero();
    }

    /** The first transaction is open until the second waits for it, or has not had to. */
    private <T> Future<T> whileOpen(Runnable first, Callable<T> second) {
        try (var otherProcess = Executors.newSingleThreadExecutor()) {
            return new TransactionTemplate(transactions).execute(_ -> {
                first.run();
                var running = otherProcess.submit(second);
                await().atMost(WAITS_WITHIN).until(() -> running.isDone() || isWaitedFor());
                return running;
            });
        }
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        return new TransactionTemplate(transactions).execute(_ -> {
            try {
                return work.call();
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private boolean isWaitedFor() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private int orders(DigestId digest) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'deliver-digest' and task_instance = ?")
                .param(digest.value())
                .query(Integer.class)
                .single();
    }

    private DigestId digest(String agency) {
        return DigestId.lead(new AgencyId(agency), LocalDate.now(clock));
    }

    private DigestRaised raised(DigestId digest) {
        return new DigestRaised(
                digest,
                digest.day(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                1,
                List.of(new DigestLine(
                        new ActionId("scr-at-once.f1.a1"),
                        1,
                        AlertNews.SUMMARY,
                        List.of(),
                        "Train every team",
                        null,
                        List.of(),
                        "next",
                        null)));
    }

    private void record(DigestEvent event, long version) {
        log.publish(new GenericDomainEventMessage<>(
                "Digest", event.digestId().value(), version, event, Asker.PROGRAM.asMetaData()));
    }
}
