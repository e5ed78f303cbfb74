package org.throughline.platform.eventstore;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.postgresql.util.PSQLState;

/**
 * Detects that an aggregate or a version of it exists already.
 *
 * <p>Axon's own resolver expects an exception class that PostgreSQL's driver never throws.
 */
class PostgresDuplicates implements PersistenceExceptionResolver {

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql
                    && PSQLState.UNIQUE_VIOLATION.getState().equals(sql.getSQLState())) return true;
        return false;
    }
}
