package org.throughline.platform.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.access.AccessRecord.Outcome;

/**
 * Deletes records of days before the retention period, and records that it did. Days are those of UTC. The last seal over
 * deleted records stays, because the next one rests on it.
 */
@Component
class AccessRetention {

    private static final Logger log = LoggerFactory.getLogger(AccessRetention.class);

    /** Deleted in one transaction; the rest follows with the next run. */
    private static final int SEALS_MAX = 1_000;

    private record Sealed(long number, long toId) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AccessRecords records;
    private final AccessSettings settings;
    private final Clock clock;

    AccessRetention(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AccessRecords records,
            AccessSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes what is due, as far as it is sealed. */
    void deleteDue() {
        var firstDayKept = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(settings.retentionDays());
        transactions.executeWithoutResult(_ -> {
            // One process at a time; the others find nothing left.
            jdbc.sql("lock table access_seal in share row exclusive mode").update();
            due(firstDayKept).ifPresent(last -> delete(last, firstDayKept));
        });
    }

    /** The last seal under which all records are due. */
    private Optional<Sealed> due(LocalDate firstDayKept) {
        var midnight = Timestamp.from(firstDayKept.atStartOfDay(ZoneOffset.UTC).toInstant());
        return jdbc.sql("""
                        select number, to_id from (
                            select number, to_id from access_seal
                            where to_id < coalesce((select min(id) from access_record where recorded_at >= ?), 9223372036854775807)
                            order by number limit ?) due
                        where exists (select 1 from access_record where id <= due.to_id)
                        order by number desc limit 1""")
                .params(midnight, SEALS_MAX)
                .query((row, _) -> new Sealed(row.getLong(1), row.getLong(2)))
                .optional();
    }

    private void delete(Sealed last, LocalDate firstDayKept) {
        jdbc.sql("set local throughline.retention = 'on'").update();
        int deleted = jdbc.sql("delete from access_record where id <= ?")
                .param(last.toId())
                .update();
        jdbc.sql("delete from access_seal where number < ?")
                .param(last.number())
                .update();
        records.add(AccessRecord.byProgram(AccessKind.RECORDS_DELETED, "program: retention")
                .about(SealedAccess.Seal.name(last.number()))
                .saying("days before " + firstDayKept)
                .withRows(deleted)
                .ending(Outcome.DONE));
        log.info("Deleted {} records of access of days before {}", deleted, firstDayKept);
    }
}
