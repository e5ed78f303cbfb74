package org.throughline.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.Server;

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

    private static List<String> things(AccessKind kind) {
        return jdbc.sql("select thing from access_record where kind = ? order by id")
                .param(kind.name())
                .query(String.class)
                .list();
    }
}
