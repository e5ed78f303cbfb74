package org.throughline.command.action.ownership;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.events.ActionId;
import org.throughline.events.PersonId;

/** Looks through the log where it is a table. Identifiers of people are random, so a match is no chance. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class ActionsNamingInPostgres implements ActionsNaming {

    private final JdbcClient jdbc;

    ActionsNamingInPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ActionId> naming(PersonId person) {
        return jdbc.sql("""
                        select distinct aggregateidentifier from domainevententry
                        where type = 'Action' and position(convert_to(?, 'UTF8') in payload) > 0
                        order by aggregateidentifier""")
                .param('"' + person.value() + '"')
                .query((row, _) -> new ActionId(row.getString(1)))
                .list();
    }
}
