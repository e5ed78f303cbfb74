package org.throughline.board.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.throughline.board.contact.TestContacts;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.PersonId;
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

    private static String rows(JdbcClient jdbc, String table) {
        return jdbc.sql("select string_agg(each::text, ' ') from " + table + " each")
                .query(String.class)
                .single();
    }
}
