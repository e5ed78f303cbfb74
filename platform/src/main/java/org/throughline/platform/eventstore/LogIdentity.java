package org.throughline.platform.eventstore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Identifies the log. A restored log gets a new identity, because it lacks the events after the backup. */
@Component
public class LogIdentity {

    private final JdbcClient jdbc;

    LogIdentity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String value() {
        return jdbc.sql("select id::text from log_identity").query(String.class).single();
    }
}
