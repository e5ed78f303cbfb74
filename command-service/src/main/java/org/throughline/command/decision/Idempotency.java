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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.command.Receipt;
import org.throughline.events.access.Asker;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated request with its first answer and records nothing twice.
 *
 * <p>Key and events are written in one transaction, so there is never one without the other. Requests with the same key
 * wait for each other on a lock of that transaction.
 */
@Component
class Idempotency implements MessageHandlerInterceptor<CommandMessage<?>> {

    static final String KEY = "idempotencyKey";
    static final String REQUEST = "request";

    private record Answered(String request, String answer) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
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
            return json.readValue(before.get().answer(), Receipt.class).again();
        }
        var receipt = chain.proceed();
        jdbc.sql("insert into idempotency (account, key, request_hash, answer, recorded_at) values (?, ?, ?, ?, ?)")
                .params(account, key, request, json.writeValueAsString(receipt), Timestamp.from(clock.instant()))
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
        return jdbc.sql("select request_hash, answer from idempotency where account = ? and key = ?")
                .params(account, key)
                .query((row, _) -> new Answered(row.getString(1), row.getString(2)))
                .optional();
    }
}
