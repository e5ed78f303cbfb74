package org.throughline.platform.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.throughline.platform.axonserver.AxonServerFailure;

/**
 * Detects failures that pass by themselves: a store that cannot be reached or does not answer in time. That a
 * commit may have been recorded all the same is another failure: {@link OutcomeIsUnknown}.
 */
public final class Outage {

    /**
     * SQLSTATE of a server that shuts down, starts up or has no free connection, and of a statement, a lock or an idle
     * transaction over its time limit.
     */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "53300", "57014", "55P03", "25P03", "25P04");

    private static final String DISK_FULL = "53100";

    private static final String CONNECTION_CLASS = "08";

    /** HikariCP's message, without a state, for a connection that broke at an earlier statement of the same transaction. */
    private static final String BROKEN_EARLIER = "Connection is closed";

    private Outage() {}

    public static boolean isBehind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) if (isOne(cause)) return true;
        return false;
    }

    /** Whether the database refused to write because its disk is full. It is then certain that nothing was committed. */
    public static boolean isStoreFull(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) return true;
        return false;
    }

    private static boolean isOne(Throwable failure) {
        return switch (failure) {
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ -> true;
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _, SQLTimeoutException _ -> true;
            case SQLException sql -> isState(sql.getSQLState()) || BROKEN_EARLIER.equals(sql.getMessage());
            default -> AxonServerFailure.isOutage(failure);
        };
    }

    private static boolean isState(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION_CLASS) || STATES.contains(state));
    }
}
