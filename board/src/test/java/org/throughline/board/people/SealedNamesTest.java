package org.throughline.board.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.throughline.board.contact.TestContacts;
import org.throughline.board.people.SealedNames.Name;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.PersonId;
import org.throughline.events.upcast.ActionAssignedFrom3To4;
import org.throughline.platform.Postgres;
import org.throughline.platform.sealing.NamesKey;

/** Names and addresses that an earlier version stored in clear text are encrypted before the program answers. */
class SealedNamesTest {

    private static final AgencyId CSC = new AgencyId("csc");
    private static final PersonId EARLIER = new PersonId("p-earlier");

    @Test
    void what_an_earlier_version_wrote_is_encrypted_at_the_next_start_and_found_as_before() {
        var url = Postgres.newDatabase();
        var jdbc = JdbcClient.create(NamesKey.migrated(url, "7"));
        jdbc.sql("insert into person (id, name, agency, normalised, folded)"
                        + " values ('p-earlier', '\u00c9arlier Zebedee', 'csc', '-', 'earlier zebedee')")
                .update();
        jdbc.sql("insert into person_role (person, role, agency) values ('p-earlier', 'Head', 'csc')")
                .update();
        jdbc.sql("insert into contact values ('OWNER', 'p-earlier', 'zebedee@csc.example.org', now(), 'secretary'),"
                        + " ('LEAD', 'csc', 'desk.zebedee@csc.example.org', now(), 'secretary')")
                .update();

        var database = NamesKey.migrated(url, null);
        var transactions = new DataSourceTransactionManager(database);
        var texts = NamesKey.texts(jdbc);
        var names = new SealedNames(jdbc, texts);
        var contacts = new TestContacts(jdbc, texts, transactions);
        var people = new PeopleInPostgres(jdbc, names, contacts.contacts());
        new SealClearNames(jdbc, names, texts, transactions);

        assertThat(people.namesOf(List.of(EARLIER))).containsEntry(EARLIER, "\u00c9arlier Zebedee");
        assertThat(people.namesakes("earlier zebedee", "HEAD", CSC).onlyOne()).isEqualTo(EARLIER);
        assertThat(people.named("zebedee")).containsExactly(EARLIER);
        assertThat(contacts.addressOf(Reader.OWNER, "p-earlier")).contains("zebedee@csc.example.org");
        assertThat(contacts.addressOf(Reader.LEAD, "csc")).contains("desk.zebedee@csc.example.org");
        assertThat(rows(jdbc, "person") + rows(jdbc, "contact")).doesNotContainIgnoringCase("zebedee");
    }

    @Test
    void words_of_a_source_leave_the_log_as_the_same_event_of_its_next_version() {
        var url = Postgres.newDatabase();
        var jdbc = JdbcClient.create(NamesKey.migrated(url, "7"));
        recorded(jdbc, 1, "3", """
                {"statement":"the \\"ownerAsWritten\\"","ownerAsWritten":"Mx Zebedee","successMeasure":{"target":82.50}}""");
        recorded(jdbc, 2, "3", """
                {"owner":{"person":"p-1","role":"Head","agency":"csc"},"successMeasure":{"target":82.50}}""");

        var database = NamesKey.migrated(url, null);
        var texts = NamesKey.texts(jdbc);
        var names = new SealedNames(jdbc, texts);
        new SealClearNames(jdbc, names, texts, new DataSourceTransactionManager(database));

        var words = ActionAssignedFrom3To4.words("event-1");
        assertThat(names.of(List.of(words)).get(words)).extracting(Name::shown).isEqualTo("Mx Zebedee");
        assertThat(jdbc.sql(
                                "select payloadrevision || convert_from(payload, 'UTF8') from domainevententry order by 1 desc")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "4{\"statement\":\"the \\\"ownerAsWritten\\\"\",\"ownerAsWritten\":\"" + words
                                + "\",\"successMeasure\":{\"target\":82.50}}",
                        "3{\"owner\":{\"person\":\"p-1\",\"role\":\"Head\",\"agency\":\"csc\"},\"successMeasure\":"
                                + "{\"target\":82.50}}");
        assertThat(rows(jdbc, "person")).doesNotContain("Zebedee");
    }

    private static void recorded(JdbcClient jdbc, int number, String version, String payload) {
        jdbc.sql("""
                        insert into domainevententry (globalindex, type, aggregateidentifier, sequencenumber, eventidentifier,
                        timestamp, payloadtype, payloadrevision, payload, metadata)
                        values (?, 'Action', 'scr.f1.a1', ?, ?, '2016-11-14T10:00:00.000Z', 'ActionAssigned', ?, ?, ?)""")
                .params(
                        number,
                        number,
                        "event-" + number,
                        version,
                        payload.getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private static String rows(JdbcClient jdbc, String table) {
        return jdbc.sql("select string_agg(each::text, ' ') from " + table + " each")
                .query(String.class)
                .single();
    }
}
