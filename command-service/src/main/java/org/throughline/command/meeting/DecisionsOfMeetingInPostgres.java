package org.throughline.command.meeting;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.events.MeetingId;

/** Searches the payloads in PostgreSQL, which are stored without white space and with their fields in order. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class DecisionsOfMeetingInPostgres implements DecisionsOfMeeting {

    private final JdbcClient jdbc;

    DecisionsOfMeetingInPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Decided> at(MeetingId meeting) {
        return jdbc.sql("""
                        select distinct type, aggregateidentifier from domainevententry
                        where position(convert_to(?, 'UTF8') in payload) > 0 order by type, aggregateidentifier""")
                .param("\"authority\":{\"committee\":\"%s\",\"meetingDate\":\"%s\","
                        .formatted(meeting.committee(), meeting.date()))
                .query((row, _) -> new Decided(row.getString(1), row.getString(2)))
                .list();
    }
}
