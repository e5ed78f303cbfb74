package org.throughline.platform.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a store that cannot be reached from one that refuses. The first passes, so the same request may come again. */
public final class Outage {

    /**
     * A server that shuts down, starts up or has no free place; a statement, a lock or an idle transaction that took too
     * long (SQLSTATE).
     */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "53300", "57014", "55P03", "25P03", "25P04");

    private static final String CONNECTION_CLASS = "08";

    private Outage() {}

    public static boolean isBehind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) if (isOne(cause)) return true;
        return false;
    }

    private static boolean isOne(Throwable failure) {
        return switch (failure) {
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ -> true;
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _, SQLTimeoutException _ -> true;
            case SQLException sql -> isState(sql.getSQLState());
            default -> isOfAxonServer(failure);
        };
    }

    /** Its connector is not on every classpath, so its failures are told by the name of what it talks over. */
    private static boolean isOfAxonServer(Throwable failure) {
        return failure.getClass().getName().startsWith("io.grpc.Status");
    }

    private static boolean isState(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION_CLASS) || STATES.contains(state));
    }
}
