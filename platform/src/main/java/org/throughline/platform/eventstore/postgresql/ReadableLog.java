package org.throughline.platform.eventstore.postgresql;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends a start on a log whose first or last event cannot be read, because its table is damaged. Damage in between is found when it is
 * read, or by a backup.
 */
@Component
@DependsOnDatabaseInitialization
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class ReadableLog {

    ReadableLog(JdbcClient jdbc) {
        for (var order : new String[] {"asc", "desc"})
            jdbc.sql("select eventidentifier from domainevententry order by globalindex " + order + " limit 1")
                    .query(String.class)
                    .optional();
    }
}
