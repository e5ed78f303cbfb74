package org.throughline.platform.eventstore.postgresql;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.eventstore.LogIdentity;

/** Kept beside the log. A restored log gets a new identity, because it lacks the events after the backup. */
record PostgresLogIdentity(JdbcClient jdbc) implements LogIdentity {

    @Override
    public String value() {
        return jdbc.sql("select id::text from log_identity").query(String.class).single();
    }
}
