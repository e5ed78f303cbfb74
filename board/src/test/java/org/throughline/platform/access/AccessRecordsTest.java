package org.throughline.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.Server;
import org.throughline.platform.problem.Refused;

/** Records of access are added, in the transaction of the act or shortly after a read, and never changed. */
class AccessRecordsTest {

    private static Server server;
    private static AccessRecords records;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        server = Server.startDemo();
        records = server.bean(AccessRecords.class);
        jdbc = server.bean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_act_is_recorded_with_what_it_changes_or_not_at_all() {
        var transactions = new TransactionTemplate(server.bean(PlatformTransactionManager.class));

        transactions.executeWithoutResult(undone -> {
            records.add(AccessRecord.of(AccessKind.GRANTED).about("undone"));
            undone.setRollbackOnly();
        });
        transactions.executeWithoutResult(
                _ -> records.add(AccessRecord.of(AccessKind.GRANTED).about("done")));

        assertThat(things(AccessKind.GRANTED)).containsExactly("done");
    }

    @Test
    void equal_reads_at_once_are_one_record_with_their_number() {
        for (int i = 0; i < 30; i++)
            records.addRead(AccessRecord.of(AccessKind.AUDITOR_READ).about("scr-equal"));
        records.addRead(AccessRecord.of(AccessKind.AUDITOR_READ).about("scr-other \u0000\ud800"));
        records.awaitStored();

        assertThat(jdbc.sql("select sum(times) from access_record where thing = 'scr-equal'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
        assertThat(things(AccessKind.AUDITOR_READ)).contains("scr-other ??").hasSizeLessThan(10);
    }

    @Test
    void a_record_is_neither_changed_nor_deleted() {
        records.add(AccessRecord.of(AccessKind.ADMINISTERED).about("kept"));

        for (var change : List.of(
                "update access_record set thing = 'forged'", "delete from access_record", "truncate access_record"))
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        assertThat(things(AccessKind.ADMINISTERED)).containsExactly("kept");
    }

    @Test
    void a_seal_shows_that_a_record_was_altered_added_or_taken_away() {
        var seals = server.bean(SealedAccess.class);
        var before = seals.last();
        for (var thing : List.of("first", "second", "third")) {
            records.add(AccessRecord.of(AccessKind.ERASED).about(thing));
            seals.seal();
            jdbc.sql("select nextval('access_record_id_seq')").query(Long.class).single();
        }
        assertThat(seals.verify().whole()).isTrue();
        assertThat(seals.verify().unsealed()).isZero();

        for (var forgery : List.of(
                "update access_record set login = 'other' where thing = 'second'",
                "delete from access_record where thing = 'second'",
                "insert into access_record (id, recorded_at, kind, operation, outcome, times)"
                        + " select id + 1, now(), 'ERASED', 'forged', 'DONE', 1 from access_record"
                        + " where thing = 'first'")) {
            var found = new TransactionTemplate(server.bean(PlatformTransactionManager.class)).execute(undone -> {
                jdbc.sql("alter table access_record disable trigger user").update();
                jdbc.sql(forgery).update();
                undone.setRollbackOnly();
                return seals.verify();
            });

            assertThat(found.whole()).as(forgery).isFalse();
            assertThat(found.firstBroken())
                    .as(forgery)
                    .isGreaterThan(before.map(SealedAccess.Seal::number).orElse(0L));
        }
        assertThat(seals.verify().whole()).isTrue();
    }

    @Test
    void retention_deletes_whole_days_and_records_that_it_did() {
        try (var other = Server.startDemo()) {
            var its = other.bean(JdbcClient.class);
            its.sql("insert into access_record (recorded_at, kind, operation, outcome, times)"
                            + " select now() - interval '3 years', 'SIGNED_IN', 'sign-in', 'DONE', 1"
                            + " from generate_series(1, 5)")
                    .update();
            other.bean(SealedAccess.class).seal();
            other.bean(AccessRecords.class)
                    .add(AccessRecord.of(AccessKind.ERASED).about("of today"));
            other.bean(SealedAccess.class).seal();

            other.bean(AccessRetention.class).deleteDue();
            other.bean(AccessRetention.class).deleteDue();

            assertThat(its.sql("select kind || coalesce(row_count, 0) from access_record order by id")
                            .query(String.class)
                            .list())
                    .containsExactly("ERASED0", "RECORDS_DELETED5");
            other.bean(SealedAccess.class).seal();
            assertThat(other.bean(SealedAccess.class).verify().whole()).isTrue();

            its.sql("alter table access_record disable trigger user").update();
            its.sql("delete from access_record where kind = 'ERASED'").update();
            assertThat(other.bean(SealedAccess.class).verify().firstBroken()).isEqualTo(2);
        }
    }

    @Test
    void a_read_is_refused_rather_than_answered_without_a_record() {
        var full = new AccessRecordsInPostgres(
                server.bean(JdbcTemplate.class),
                server.bean(PlatformTransactionManager.class),
                Clock.systemUTC(),
                new AccessSettings(731, 2, Duration.ofMillis(10), Duration.ofMinutes(1)),
                new SimpleMeterRegistry());
        full.addRead(AccessRecord.of(AccessKind.AUDITOR_READ).about("one"));
        full.addRead(AccessRecord.of(AccessKind.AUDITOR_READ).about("two"));

        assertThatThrownBy(() ->
                        full.addRead(AccessRecord.of(AccessKind.AUDITOR_READ).about("three")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("record of access");
    }

    private static List<String> things(AccessKind kind) {
        return jdbc.sql("select thing from access_record where kind = ? order by id")
                .param(kind.name())
                .query(String.class)
                .list();
    }
}
