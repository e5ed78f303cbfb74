package org.throughline.command.decision;

import static org.throughline.command.Rule.IDEMPOTENCY_KEY_MEANS_ONE_REQUEST;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.command.Receipt;

/** The answers to requests with an idempotency key. */
@Component
class StoredAnswers {

    /** A key is known by the account that uses it. */
    record Key(String account, String key) {}

    /**
     * @param request the fingerprint of the request
     * @param decision where it was to be recorded; null if the answer was stored in the transaction of the decision
     */
    record Answer(String request, Receipt receipt, @Nullable Place decision) {

        /** Rolls a repeated request back, and answers it. */
        CommandExecutionException again(String repeated) {
            IDEMPOTENCY_KEY_MEANS_ONE_REQUEST.check(request.equals(repeated));
            return new CommandExecutionException("answered before", null, receipt.again());
        }
    }

    /** Of an event in the log. */
    record Place(String stream, long sequenceNumber) {}

    private static final String INSERT =
            "insert into idempotency (account, key, request_hash, id, version, last_version,"
                    + " at_least, recorded_at, stream, sequence_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict ";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns whether the key was new; waits for a transaction that uses it. */
    boolean insert(Key key, Answer answer) {
        return write(INSERT + "do nothing", key, answer) == 1;
    }

    void replace(Key key, Answer answer) {
        write(
                INSERT + "(account, key) do update set request_hash = excluded.request_hash, id = excluded.id,"
                        + " version = excluded.version, last_version = excluded.last_version,"
                        + " at_least = excluded.at_least, recorded_at = excluded.recorded_at,"
                        + " stream = excluded.stream, sequence_number = excluded.sequence_number",
                key,
                answer);
    }

    private int write(String statement, Key key, Answer answer) {
        var receipt = answer.receipt();
        var decision = answer.decision();
        return jdbc.sql(statement)
                .params(
                        key.account(),
                        key.key(),
                        answer.request(),
                        receipt.id(),
                        receipt.version(),
                        receipt.lastVersion(),
                        receipt.atLeast(),
                        Timestamp.from(clock.instant()))
                .param(decision == null ? null : decision.stream())
                .param(decision == null ? null : decision.sequenceNumber())
                .update();
    }

    Optional<Answer> find(Key key) {
        return jdbc.sql("select request_hash, id, version, coalesce(last_version, version),"
                        + " coalesce(at_least, id || '@' || coalesce(last_version, version)), stream, sequence_number"
                        + " from idempotency where account = ? and key = ?")
                .params(key.account(), key.key())
                .query((row, _) -> new Answer(
                        row.getString(1),
                        new Receipt(row.getString(2), row.getLong(3), row.getLong(4), row.getString(5), false),
                        row.getString(6) == null ? null : new Place(row.getString(6), row.getLong(7))))
                .optional();
    }

    /** Lets one request with this key at a time be decided, in all processes, until the current transaction ends. */
    void lock(Key key) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key.account() + " " + key.key())
                .query()
                .singleRow();
    }
}
