package org.throughline.command.decision;

import static org.throughline.command.Rule.IDEMPOTENCY_KEY_MEANS_ONE_REQUEST;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.command.Receipt;
import org.throughline.command.RuleViolated;
import org.throughline.domain.Asker;

/**
 * Answers a repeated request with its first answer and records nothing twice.
 *
 * <p>The key is inserted with the answer, in the transaction that appends the events, so neither exists without the other.
 * A request that finds its key inserted, or is refused because its first try has changed the state, is rolled back and gets
 * the stored answer. Of two requests with the same key at the same moment, the second waits in its insert for the first.
 */
@Component
@Order(4)
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

    /**
     * @throws CommandExecutionException to roll back a repeated request; its details are the stored {@link Receipt}
     */
    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var metaData = unitOfWork.getMessage().getMetaData();
        var key = (String) metaData.get(KEY);
        if (key == null) return chain.proceed();
        var account = Asker.from(metaData).user();
        var request = String.valueOf(metaData.get(REQUEST));
        Receipt receipt;
        try {
            receipt = (Receipt) chain.proceed();
        } catch (RuleViolated | ConflictingAggregateVersionException | AggregateNotFoundException refused) {
            var before = answered(account, key);
            if (before.isPresent()) throw repeated(before.get(), request);
            throw refused;
        }
        if (!inserted(account, key, request, receipt))
            throw repeated(answered(account, key).orElseThrow(), request);
        return receipt;
    }

    private boolean inserted(String account, String key, String request, Receipt receipt) {
        return jdbc.sql("insert into idempotency (account, key, request_hash, id, version, last_version, at_least,"
                                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                account,
                                key,
                                request,
                                receipt.id(),
                                receipt.version(),
                                receipt.lastVersion(),
                                receipt.atLeast(),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static CommandExecutionException repeated(Answered before, String request) {
        IDEMPOTENCY_KEY_MEANS_ONE_REQUEST.check(before.request().equals(request));
        return new CommandExecutionException(
                "answered before", null, before.answer().again());
    }

    private Optional<Answered> answered(String account, String key) {
        return jdbc.sql(
                        "select request_hash, id, version, coalesce(last_version, version),"
                                + " coalesce(at_least, id || '@' || coalesce(last_version, version)) from idempotency where account = ? and key = ?")
                .params(account, key)
                .query((row, _) -> new Answered(
                        row.getString(1),
                        new Receipt(row.getString(2), row.getLong(3), row.getLong(4), row.getString(5), false)))
                .optional();
    }
}
