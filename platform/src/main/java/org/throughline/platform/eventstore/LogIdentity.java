package org.throughline.platform.eventstore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which log this is. A restored one is another than the one that was backed up, for what came after is not in it. */
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
