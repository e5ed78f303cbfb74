package org.throughline.command.action.ownership;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.command.ActionsOfPerson;
import org.throughline.events.ActionId;
import org.throughline.events.PersonId;

/** Searches the payloads in PostgreSQL. Identifiers of people are random, so no other text matches one. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class ActionsOfPersonInPostgres implements ActionsOfPerson {

    private final JdbcClient jdbc;

    ActionsOfPersonInPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ActionId> of(PersonId person) {
        return jdbc.sql("""
                        select distinct aggregateidentifier from domainevententry
                        where type = 'Action' and position(convert_to(?, 'UTF8') in payload) > 0
                        order by aggregateidentifier""")
                .param('"' + person.value() + '"')
                .query((row, _) -> new ActionId(row.getString(1)))
                .list();
    }
}
