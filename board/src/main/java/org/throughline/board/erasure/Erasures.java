package org.throughline.board.erasure;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.events.Authority;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.erasure.ErasureKind;
import org.throughline.platform.erasure.ListedErasure;
import tools.jackson.databind.json.JsonMapper;

/** Erasures in the table {@code erasure}, beside the log, because they must outlive the restore of an older one. */
@Component
public class Erasures {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LETTERS_OF_RECEIPT = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SEPARATOR = "; ";

    private final JdbcClient jdbc;
    private final Map<ErasureKind, Erasable> erasables = new EnumMap<>(ErasureKind.class);
    private final AccessRecords access;
    private final ErasureListFile list;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Erasures(
            JdbcClient jdbc,
            List<Erasable> erasables,
            AccessRecords access,
            ErasureListFile list,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        erasables.forEach(each -> this.erasables.put(each.kind(), each));
        this.access = access;
        this.list = list;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is to be erased. */
    public record Subject(ErasureKind kind, String id) {}

    /** A subject that is unknown; nothing was erased. */
    public static final class UnknownSubject extends RuntimeException {

        private final int place;

        UnknownSubject(int place) {
            super("nothing of that kind is known by that identifier", null, false, false);
            this.place = place;
        }

        /** Its place among those given, from 0. */
        public int place() {
            return place;
        }
    }

    /**
     * Erases all of them or none. A subject that was erased before is answered with its receipt of then.
     *
     * @throws UnknownSubject if one of them is not known
     */
    public List<ErasureReceipt> erase(List<Subject> subjects, ErasureDecision decision) {
        var receipts = transactions.execute(_ -> {
            // One after the other, so that the number of the last one tells whether there was another since.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('erasures'))")
                    .query((_, _) -> true)
                    .list();
            var all = new ArrayList<ErasureReceipt>();
            for (int place = 0; place < subjects.size(); place++)
                all.addAll(erase(subjects.get(place), place, decision));
            return all.stream().distinct().toList();
        });
        return receipts == null ? List.of() : receipts;
    }

    private List<ErasureReceipt> erase(Subject subject, int place, ErasureDecision decision) {
        var erasable = erasables.get(subject.kind());
        var erased = erasable == null ? List.<Erasable.Erased>of() : erasable.erase(subject.id());
        if (erased.isEmpty()) {
            var before = of(subject);
            if (before.isEmpty()) throw new UnknownSubject(place);
            return before;
        }
        return erased.stream()
                .map(each -> recorded(subject.kind(), each, decision))
                .toList();
    }

    private ErasureReceipt recorded(ErasureKind kind, Erasable.Erased erased, ErasureDecision decision) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var listed = ListedErasure.of(newReceipt(), kind, erased.subject(), at);
        var receipt = new ErasureReceipt(
                listed.receipt(),
                kind,
                erased.subject(),
                erased.what(),
                at,
                decision.reasonCode(),
                decision.reason(),
                decision.authority(),
                decision.decidedBy(),
                listed.hash());
        jdbc.sql("""
                        insert into erasure (number, receipt, kind, subject, erased_at, hash, what, reason_code, reason,
                            authority, decided_by)
                        select coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from erasure""")
                .params(
                        receipt.receipt(),
                        kind.name(),
                        receipt.subject(),
                        Timestamp.from(at),
                        receipt.hash(),
                        String.join(SEPARATOR, receipt.what()),
                        decision.reasonCode().name(),
                        decision.reason(),
                        JSON.writeValueAsString(decision.authority()),
                        decision.decidedBy())
                .update();
        access.add(AccessRecord.of(AccessKind.ERASED).about(receipt.subject()).saying(receipt.receipt()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                list.add(List.of(listed));
            }
        });
        return receipt;
    }

    /** All, the newest first. */
    public List<ErasureReceipt> all() {
        return jdbc.sql("select * from erasure order by number desc")
                .query((row, _) -> read(row))
                .list();
    }

    public Optional<ErasureReceipt> find(String receipt) {
        return jdbc.sql("select * from erasure where receipt = ?")
                .param(receipt)
                .query((row, _) -> read(row))
                .optional();
    }

    private List<ErasureReceipt> of(Subject subject) {
        return jdbc.sql("select * from erasure where kind = ? and subject = ? order by number desc limit 1")
                .params(subject.kind().name(), subject.id())
                .query((row, _) -> read(row))
                .list();
    }

    /** What the erasure list has. */
    List<ListedErasure> listed() {
        return all().reversed().stream().map(ErasureReceipt::listed).toList();
    }

    private static ErasureReceipt read(ResultSet row) throws SQLException {
        var what = row.getString("what");
        return new ErasureReceipt(
                row.getString("receipt"),
                ErasureKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                what == null ? List.of() : List.of(what.split(SEPARATOR)),
                row.getTimestamp("erased_at").toInstant(),
                reason(row.getString("reason_code")),
                row.getString("reason"),
                authority(row.getString("authority")),
                row.getString("decided_by"),
                row.getString("hash"));
    }

    private static @Nullable ErasureReason reason(@Nullable String code) {
        return code == null ? null : ErasureReason.valueOf(code);
    }

    private static @Nullable Authority authority(@Nullable String stored) {
        return stored == null ? null : JSON.readValue(stored, Authority.class);
    }

    private String newReceipt() {
        return "er-"
                + random.ints(LETTERS_OF_RECEIPT, 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .collect(Collectors.joining());
    }
}
