package org.throughline.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the record of access: each seal is a SHA-256 digest over the seal before it and over the records since. A record that
 * is altered, added or taken away between two seals shows, as far as the last seal is known elsewhere.
 */
@Component
public class SealedAccess {

    /**
     * @param number from 1
     * @param records how many there were between the two identifiers, both included
     * @param hash over the seal before and over the records
     */
    public record Seal(long number, Instant sealedAt, long fromId, long toId, int records, String hash) {

        String name() {
            return name(number);
        }

        static String name(long number) {
            return "seal-" + number;
        }
    }

    /**
     * What a check found.
     *
     * @param whole whether every seal fits its records and the seal before it
     * @param seals how many seals were checked
     * @param firstBroken the number of the first seal that does not fit
     * @param head the last seal, to be compared with one that was noted elsewhere
     * @param unsealed records since the last seal
     */
    public record Verification(
            boolean whole,
            long seals,
            long records,
            @Nullable Long firstBroken,
            @Nullable Seal head,
            long unsealed) {}

    private static final String FIRST_HASH = "0".repeat(64);

    /** Of records that are sealed at once; the next seal takes those that follow. */
    private static final int RECORDS_MAX = 10_000;

    /** Of seals that are looked up at once; a year has several hundred thousand. */
    private static final int SEALS_MAX = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SealedAccess(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Seals what has been recorded since the last seal; nothing if there is nothing.
     *
     * <p>The lock waits for transactions that add records and keeps others back for a few milliseconds, so that no record
     * appears later between those that were sealed.
     */
    void seal() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local lock_timeout = '1s'").update();
            // In the order in which retention needs them.
            jdbc.sql("lock table access_seal, access_record in share row exclusive mode")
                    .update();
            var last = last();
            long after = end(last.orElse(null));
            var digest = digest(last.map(Seal::hash).orElse(FIRST_HASH));
            var sealed = addAll(
                    digest,
                    jdbc.sql("select * from access_record where id > ? order by id limit ?")
                            .params(after, RECORDS_MAX));
            if (sealed.records() == 0) return;
            jdbc.sql("insert into access_seal (number, sealed_at, from_id, to_id, records, hash)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            last.map(Seal::number).orElse(0L) + 1,
                            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                            sealed.from(),
                            sealed.to(),
                            sealed.records(),
                            HexFormat.of().formatHex(digest.digest()))
                    .update();
        });
    }

    /** Computes all seals again whose records retention has not deleted. */
    public Verification verify() {
        long seals = 0;
        long records = 0;
        Long broken = null;
        Seal before = null;
        for (var part = after(null); !part.isEmpty(); part = after(before))
            for (var seal : part) {
                boolean isEmptied = before == null && wasDeletedByRetention(seal);
                if (broken == null && !isEmptied && !fits(seal, before)) broken = seal.number();
                records += isEmptied ? 0 : seal.records();
                seals++;
                before = seal;
            }
        long unsealed = jdbc.sql("select count(*) from access_record where id > ?")
                .param(end(before))
                .query(Long.class)
                .single();
        return new Verification(broken == null, seals, records, broken, before, unsealed);
    }

    /** The seals that follow, in order; so many as may be in memory. */
    private List<Seal> after(@Nullable Seal before) {
        return jdbc.sql("select * from access_seal where number > ? order by number limit ?")
                .params(before == null ? Long.MIN_VALUE : before.number(), SEALS_MAX)
                .query((row, _) -> seal(row))
                .list();
    }

    private boolean fits(Seal seal, @Nullable Seal before) {
        if (before == null ? seal.number() != 1 : seal.number() != before.number() + 1) return false;
        var digest = digest(before == null ? FIRST_HASH : before.hash());
        var found = addAll(
                digest,
                jdbc.sql("select * from access_record where id > ? and id <= ? order by id")
                        .params(end(before), seal.toId()));
        return found.records() == seal.records()
                && HexFormat.of().formatHex(digest.digest()).equals(seal.hash());
    }

    /** Retention records up to which seal it deleted, and leaves no record before its end. */
    private boolean wasDeletedByRetention(Seal seal) {
        return jdbc.sql("""
                        select exists (select 1 from access_record where kind = ? and thing = ? and id > ?)
                            and not exists (select 1 from access_record where id <= ?)""")
                .params(AccessKind.RECORDS_DELETED.name(), seal.name(), seal.toId(), seal.toId())
                .query(Boolean.class)
                .single();
    }

    private static long end(@Nullable Seal seal) {
        return seal == null ? Long.MIN_VALUE : seal.toId();
    }

    Optional<Seal> last() {
        return jdbc.sql("select * from access_seal order by number desc limit 1")
                .query((row, _) -> seal(row))
                .optional();
    }

    /** The newest first. */
    public List<Seal> latest(int number) {
        return jdbc.sql("select * from access_seal order by number desc limit ?")
                .param(number)
                .query((row, _) -> seal(row))
                .list();
    }

    private record Added(long from, long to, int records) {}

    private static Added addAll(MessageDigest digest, JdbcClient.StatementSpec records) {
        return records.query(rows -> {
            long from = 0;
            long to = 0;
            int number = 0;
            while (rows.next()) {
                digest.update(line(rows).getBytes(StandardCharsets.UTF_8));
                to = rows.getLong("id");
                if (number++ == 0) from = to;
            }
            return new Added(from, to, number);
        });
    }

    /** A record as it is sealed: its columns in order, separated by tabs and ended by a line feed, which no column holds. */
    private static String line(ResultSet row) throws SQLException {
        return String.join(
                        "\t",
                        row.getString("id"),
                        row.getTimestamp("recorded_at").toInstant().toString(),
                        row.getString("kind"),
                        text(row, "login"),
                        row.getString("operation"),
                        text(row, "thing"),
                        text(row, "detail"),
                        text(row, "address"),
                        row.getString("outcome"),
                        row.getString("times"),
                        text(row, "row_count"))
                + "\n";
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "-" : text;
    }

    private static MessageDigest digest(String before) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((before + "\n").getBytes(StandardCharsets.US_ASCII));
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getTimestamp("sealed_at").toInstant(),
                row.getLong("from_id"),
                row.getLong("to_id"),
                row.getInt("records"),
                row.getString("hash"));
    }
}
