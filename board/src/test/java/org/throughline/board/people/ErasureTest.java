package org.throughline.board.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.throughline.board.contact.TestContacts;
import org.throughline.board.erasure.ErasureDecision;
import org.throughline.board.erasure.ErasureReason;
import org.throughline.board.erasure.ErasureReceipt;
import org.throughline.board.erasure.Erasures.Subject;
import org.throughline.board.erasure.Erasures.UnknownSubject;
import org.throughline.board.erasure.TestErasures;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.PersonId;
import org.throughline.platform.Postgres;
import org.throughline.platform.backup.LogDatabase;
import org.throughline.platform.backup.Typed;
import org.throughline.platform.erasure.ErasureKind;
import org.throughline.platform.erasure.ErasureList;
import org.throughline.platform.sealing.KeyRefused;
import org.throughline.platform.sealing.NamesKey;

/** A name that is erased cannot be read any more: in no process, and not after the restore of an older backup. */
class ErasureTest {

    private static final AgencyId CSC = new AgencyId("csc");
    private static final ErasureDecision DECISION = new ErasureDecision(
            ErasureReason.REQUEST_OF_THE_PERSON,
            "A letter of 3 November",
            new Authority(new CommitteeId("board"), LocalDate.of(2026, 11, 16), "9"),
            "secretary");

    private static String url;
    private static PGSimpleDataSource database;
    private static JdbcClient jdbc;

    @TempDir
    Path directory;

    private People people;
    private TestContacts contacts;
    private TestErasures erasing;

    @BeforeAll
    static void start() {
        url = Postgres.newDatabase();
        database = NamesKey.migrated(url, null);
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void process() {
        var transactions = new DataSourceTransactionManager(database);
        contacts = new TestContacts(jdbc, NamesKey.texts(jdbc), transactions);
        people = peopleOf(jdbc);
        erasing = new TestErasures(
                jdbc,
                transactions,
                directory.resolve(ErasureList.NAME),
                List.of(new ErasablePerson(jdbc, NamesKey.texts(jdbc), Clock.systemUTC()), contacts.erasable()));
    }

    @Test
    void an_erased_name_is_shown_as_erased_in_every_process_at_once() {
        var person = people.add("Atonce Example", "Nurse", CSC);
        var other = people.add("Stayson Example", "Nurse", CSC);
        var elsewhere = peopleOf(jdbc);
        assertThat(elsewhere.namesOf(List.of(person))).containsEntry(person, "Atonce Example");

        erase(person);

        for (var process : List.of(people, elsewhere)) {
            assertThat(process.namesOf(List.of(person, other)))
                    .isEqualTo(Map.of(person, People.ERASED, other, "Stayson Example"));
            assertThat(process.named("atonce")).isEmpty();
            assertThat(process.onRecord(person)).isFalse();
            assertThat(process.namesakes("Atonce Example", "Nurse", CSC).none()).isTrue();
        }
        assertThat(people.add("Atonce Example", "Nurse", CSC)).isNotEqualTo(person);
    }

    @Test
    void everything_that_is_stored_of_the_person_is_gone() {
        var person = people.add("Goneall Example", "Matron", CSC);
        contacts.put(Reader.OWNER, person.value(), "goneall@csc.example.org");

        var receipt = erase(person).getFirst();

        assertThat(receipt.what()).containsExactly("name", "roles known beside the name", "mail address");
        assertThat(contacts.addressOf(Reader.OWNER, person.value())).isEmpty();
        assertThat(jdbc.sql("""
                        select (select count(*) from subject_key where subject = :id)
                            + (select count(*) from person_role where person = :id)
                            + (select count(*) from person where id = :id
                               and num_nonnulls(name, normalised, folded, name_sealed, name_token) > 0)""")
                        .param("id", person.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        contacts.put(Reader.OWNER, person.value(), "goneall@csc.example.org");
        assertThat(contacts.addressOf(Reader.OWNER, person.value())).isEmpty();
    }

    @Test
    void the_receipt_can_be_read_again_and_has_nothing_of_what_was_erased() {
        var person = people.add("Receipt Example", "Nurse", CSC);
        var receipt = erase(person).getFirst();

        assertThat(receipt.receipt()).matches("er-[a-z2-9]{12}");
        assertThat(erasing.erasures().find(receipt.receipt())).contains(receipt);
        assertThat(erasing.erasures().all()).contains(receipt);
        assertThat(receipt.authority()).isEqualTo(DECISION.authority());
        assertThat(receipt.toString()).doesNotContainIgnoringCase("Receipt Example");
        assertThat(erasing.recorded())
                .extracting("thing", "detail")
                .containsExactly(tuple(person.value(), receipt.receipt()));
        assertThat(erase(person)).containsExactly(receipt);
    }

    @Test
    void a_person_of_two_records_is_erased_under_both() {
        var stays = people.add("Merged Example", "Nurse", CSC);
        var merged = people.add("Formerly Example", "Nurse", CSC);
        people.merge(merged, stays);

        assertThat(erase(merged)).extracting(ErasureReceipt::subject).containsExactly(merged.value(), stays.value());

        assertThat(people.namesOf(List.of(stays, merged)).values()).containsOnly(People.ERASED);
        assertThat(people.namesOf(List.of(people.split(stays))).values()).containsOnly(People.ERASED);
    }

    @Test
    void of_several_subjects_all_are_erased_or_none() {
        var person = people.add("Allornone Example", "Nurse", CSC);
        var unknown = new Subject(ErasureKind.PERSON, "p-nobody22");

        assertThatThrownBy(() -> erasing.erasures().erase(List.of(subject(person), unknown), DECISION))
                .isInstanceOfSatisfying(
                        UnknownSubject.class,
                        refused -> assertThat(refused.place()).isEqualTo(1));

        assertThat(people.namesOf(List.of(person))).containsEntry(person, "Allornone Example");
    }

    @Test
    void a_mail_address_is_erased_by_itself() {
        contacts.put(Reader.LEAD, "csc", "desk@csc.example.org");
        var receipts = erasing.erasures().erase(List.of(new Subject(ErasureKind.CONTACT, "LEAD:csc")), DECISION);
        assertThat(receipts).extracting(ErasureReceipt::what).containsExactly(List.of("mail address"));
        assertThat(contacts.addressOf(Reader.LEAD, "csc")).isEmpty();
    }

    @Test
    void a_restored_older_backup_erases_again_what_was_erased_since() throws Exception {
        var erased = people.add("Erasedsince Example", "Nurse", CSC);
        var stays = people.add("Notsince Example", "Nurse", CSC);
        contacts.put(Reader.OWNER, erased.value(), "since@csc.example.org");
        var backup = directory.resolve("older.throughline");
        command("backup", url, backup.toString());
        var receipt = erase(erased).getFirst();
        command("backup", url, directory.resolve("newer.throughline").toString());

        var restored = Postgres.newDatabase();
        var told = command("restore", restored, backup.toString());

        assertThat(told)
                .contains("Erased again what was erased after the backup: ")
                .contains("put that of the former");
        var there = JdbcClient.create(NamesKey.migrated(restored, null));
        assertThatThrownBy(() -> NamesKey.onNewMachine(there, directory))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("Put it back there");
        assertThat(peopleOf(there).namesOf(List.of(erased, stays)))
                .isEqualTo(Map.of(erased, People.ERASED, stays, "Notsince Example"));
        assertThat(there.sql("select count(*) from contact where id = ?")
                        .param(erased.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        var again = new TestErasures(
                there, new DataSourceTransactionManager(database), directory.resolve("again.list"), List.of());
        assertThat(again.erasures().find(receipt.receipt()).orElseThrow().hash())
                .isEqualTo(receipt.hash());
    }

    @Test
    void a_restore_without_the_list_says_that_erasures_since_are_not_applied() throws Exception {
        var erased = people.add("Withoutlist Example", "Nurse", CSC);
        var backup = Files.createDirectory(directory.resolve("alone")).resolve("older.throughline");
        command("backup", url, backup.toString());
        erase(erased);
        Files.delete(backup.resolveSibling(ErasureList.NAME));
        assertThat(command("restore", Postgres.newDatabase(), backup.toString()))
                .contains("can be read again", "GET /api/erasures/list", "--erasures=LIST");

        var restored = Postgres.newDatabase();
        command("restore", restored, backup.toString(), "--erasures=" + directory.resolve(ErasureList.NAME));
        var there = JdbcClient.create(NamesKey.migrated(restored, null));
        assertThat(peopleOf(there).namesOf(List.of(erased))).containsEntry(erased, People.ERASED);
    }

    @Test
    void a_list_that_was_altered_restores_nothing() throws Exception {
        var person = people.add("Alteredlist Example", "Nurse", CSC);
        var backup = directory.resolve("altered.throughline");
        command("backup", url, backup.toString());
        erase(person);
        var list = directory.resolve(ErasureList.NAME);
        Files.writeString(list, Files.readString(list).replace(person.value(), "p-another2222"));
        assertThat(command("restore", Postgres.newDatabase(), backup.toString()))
                .contains("The erasure list has been altered or damaged, in its line ");
    }

    private List<ErasureReceipt> erase(PersonId person) {
        return erasing.erasures().erase(List.of(subject(person)), DECISION);
    }

    private static Subject subject(PersonId person) {
        return new Subject(ErasureKind.PERSON, person.value());
    }

    /** As another process has them, with a memory of its own. */
    private PeopleInPostgres peopleOf(JdbcClient jdbc) {
        return new PeopleInPostgres(jdbc, new SealedNames(jdbc, NamesKey.texts(jdbc)), contacts.contacts());
    }

    private static String command(String name, String url, String... arguments) {
        var all = new ArrayList<>(List.of(name));
        all.addAll(List.of(arguments));
        return Typed.on(new LogDatabase(url, "postgres", "postgres"), all.toArray(String[]::new))
                .all();
    }
}
