package org.throughline.command.decision;

import static org.throughline.command.Rule.IDEMPOTENCY_KEY_MEANS_ONE_REQUEST;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.command.Receipt;
import org.throughline.events.access.Asker;

/**
 * Answers a repeated request with its first answer and records nothing twice.
 *
 * <p>Key and events are written in one transaction, so there is never one without the other. Requests with the same key
 * wait for each other on a lock of that transaction.
 */
@Component
@Order(3)
class Idempotency implements MessageHandlerInterceptor<CommandMessage<?>> {

    static final String KEY = "idempotencyKey";
    static final String REQUEST = "request";

    private record Answered(String request, Receipt answer) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var metaData = unitOfWork.getMessage().getMetaData();
        var key = (String) metaData.get(KEY);
        if (key == null) return chain.proceed();
        var account = Asker.from(metaData).user();
        var request = String.valueOf(metaData.get(REQUEST));
        waitForTheSameKey(account, key);
        var before = answered(account, key);
        if (before.isPresent()) {
            IDEMPOTENCY_KEY_MEANS_ONE_REQUEST.holdsIf(before.get().request().equals(request));
            return before.get().answer().again();
        }
        var receipt = (Receipt) chain.proceed();
        jdbc.sql("insert into idempotency (account, key, request_hash, id, version, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(account, key, request, receipt.id(), receipt.version(), Timestamp.from(clock.instant()))
                .update();
        return receipt;
    }

    /** The lock is released with the transaction. Two keys that share a hash only wait for each other. */
    private void waitForTheSameKey(String account, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(account + '\n' + key)
                .query((_, _) -> true)
                .single();
    }

    private Optional<Answered> answered(String account, String key) {
        return jdbc.sql("select request_hash, id, version from idempotency where account = ? and key = ?")
                .params(account, key)
                .query((row, _) -> new Answered(row.getString(1), new Receipt(row.getString(2), row.getLong(3), false)))
                .optional();
    }
}
