package org.throughline.board.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.Postgres;

/** The migration that finds out from the log in which roles people were named. */
class RolesOfEarlierLogsTest {

    @Test
    void the_roles_in_which_people_were_named_are_found_in_the_log() {
        var database = new PGSimpleDataSource();
        database.setUrl(Postgres.newDatabase());
        database.setUser("postgres");
        migrate(database, "6");
        var jdbc = JdbcClient.create(database);
        jdbc.sql("insert into person (id, name, agency, normalised) values ('p-1', 'Ada', 'csc', 'ada')")
                .update();
        recorded(jdbc, 1, """
                {"owner":{"person":"p-1","role":"Head","agency":"csc"},"contributingAgencies":["nuth"]}""");
        recorded(jdbc, 2, """
                {"evidence":{"assessor":{"person":"p-1","role":"Auditor","agency":"csc"},"method":"read"}}""");
        recorded(jdbc, 3, """
                {"previousOwner":{"person":"p-erased","role":"Head","agency":"csc"},"lines":[{"a":1},{"b":2}]}""");
        recorded(jdbc, 4, """
                {"name":"no person"}""");

        migrate(database, "7");

        assertThat(jdbc.sql("select person || ' ' || role || ' ' || agency from person_role order by 1")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("p-1 Auditor csc", "p-1 Head csc"));
    }

    private static void recorded(JdbcClient jdbc, int number, String payload) {
        jdbc.sql("""
                        insert into domainevententry (globalindex, type, aggregateidentifier, sequencenumber, eventidentifier,
                        timestamp, payloadtype, payloadrevision, payload, metadata)
                        values (?, 'Action', 'scr.f1.a1', ?, ?, '2016-11-14T10:00:00.000Z', 'Any', '1', ?, ?)""")
                .params(
                        number,
                        number,
                        "event-" + number,
                        payload.getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private static void migrate(PGSimpleDataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
