package org.throughline.board.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.board.people.People.Namesake;
import org.throughline.board.people.People.Namesakes;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;
import org.throughline.platform.Server;

/** A person is an identity: found by name, role and agency, and never by spelling alone. */
class PeopleTest {

    private static final AgencyId CSC = new AgencyId("csc");
    private static final AgencyId POLICE = new AgencyId("police");

    private static Server server;
    private static People people;

    @BeforeAll
    static void start() {
        server = Server.startDemo();
        people = server.bean(People.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_name_is_the_same_however_it_is_spelled() {
        var id = people.add(" Ren\u00e9e  O\u2019Example ", "Service Manager", CSC);

        assertThat(id.value()).matches("p-[a-z2-9]{12}");
        for (var spelling : List.of("RENE\u0301E \u00a0 o'example", "Renee OExample", "Ren\u00e9e O`Example"))
            assertThat(people.namesakes(spelling, "service  manager", CSC).onlyOne())
                    .isEqualTo(id);
        assertThat(people.namesOf(List.of(id))).containsExactly(Map.entry(id, "Ren\u00e9e O\u2019Example"));
        assertThat(people.named("renee")).contains(id);
    }

    @Test
    void somebody_in_another_role_or_at_another_agency_is_proposed_and_not_taken_for_the_same() {
        var id = people.add("Near Example", "Nurse", CSC);

        assertThat(people.namesakes("near example", "Midwife", CSC))
                .isEqualTo(new Namesakes(List.of(), List.of(new Namesake(id, "Nurse", CSC))));
        assertThat(people.namesakes("Near Example", "Nurse", POLICE).onlyOne()).isNull();
        people.known(id, "Midwife", CSC);
        assertThat(people.namesakes("Near Example", "Midwife", CSC).onlyOne()).isEqualTo(id);
        assertThat(people.namesakes("Nobody Near", "Nurse", CSC).none()).isTrue();
    }

    @Test
    void two_of_one_name_and_one_role_are_two() {
        var one = people.add("Twice Example", "Constable", POLICE);
        var other = people.add("Twice Example", "Constable", POLICE);

        var both = people.namesakes("Twice Example", "Constable", POLICE);
        assertThat(both.onlyOne()).isNull();
        assertThat(both.same()).extracting(Namesake::person).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void one_decision_adds_a_person_once() {
        var transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        Supplier<PersonId> add = () -> people.add("Once Example", "Constable", POLICE);

        var both = transaction.execute(_ -> List.of(add.get(), add.get()));
        assertThat(both.getFirst()).isEqualTo(both.getLast());
        assertThat(transaction.<PersonId>execute(_ -> add.get())).isNotEqualTo(both.getFirst());
    }

    @Test
    void two_who_were_merged_are_one_from_then_on() {
        var stays = people.add("Stays Example", "Nurse", CSC);
        var goes = people.add("Goes Example", "Matron", CSC);

        people.merge(goes, stays);

        assertThat(people.known(goes, "Matron", CSC)).isEqualTo(stays);
        assertThat(people.namesakes("Goes Example", "Matron", CSC).none()).isTrue();
        assertThat(people.namesakes("Stays Example", "Matron", CSC).onlyOne()).isEqualTo(stays);
        assertThat(people.named("goes example")).containsExactlyInAnyOrder(goes, stays);
    }

    @Test
    void what_is_only_judged_adds_nobody() {
        var added = people.unchanged().add("Judged Example", "Nurse", CSC);
        assertThat(people.namesOf(List.of(added))).isEmpty();
        assertThat(people.namesakes("Judged Example", "Nurse", CSC).none()).isTrue();
    }

    @Test
    void words_of_a_source_are_found_by_what_they_say_and_are_no_person() {
        var words = people.ofSource("Heads of Sourcing");
        assertThat(people.namesOf(List.of(words))).containsEntry(words, "Heads of Sourcing");
        assertThat(people.named("heads of sourcing")).containsExactly(words);
        assertThat(people.isOfSource(words)).isTrue();
        assertThat(people.onRecord(words)).isFalse();
        assertThat(people.namesakes("Heads of Sourcing", "Head", CSC).none()).isTrue();
    }

    @Test
    void who_is_unknown_has_no_name() {
        assertThat(people.namesOf(List.of(new PersonId("p-nobody22")))).isEmpty();
        assertThat(people.namesOf(List.of())).isEmpty();
    }

    @Test
    void who_was_named_in_a_refused_command_is_not_remembered() {
        var transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        var id = transaction.execute(status -> {
            status.setRollbackOnly();
            return people.add("Only Once", "Nurse", CSC);
        });

        assertThat(people.namesOf(List.of(id))).isEmpty();
    }

    @Test
    void many_who_write_the_same_name_at_once_mean_the_same_person() throws Exception {
        int writers = 8;
        var transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (int round = 0; round < 20; round++) {
                var name = "Person " + round;
                var together = new CountDownLatch(writers);
                Callable<PersonId> write = () -> {
                    together.countDown();
                    together.await();
                    return transaction.execute(_ -> {
                        var meant = people.namesakes(name, "Nurse", CSC).onlyOne();
                        return meant == null ? people.add(name, "Nurse", CSC) : meant;
                    });
                };
                var ids = threads.invokeAll(
                        IntStream.range(0, writers).mapToObj(_ -> write).toList());
                assertThat(ids.stream().map(Future::resultNow).distinct()).hasSize(1);
            }
        }
    }
}
