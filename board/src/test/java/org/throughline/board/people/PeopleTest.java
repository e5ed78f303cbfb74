package org.throughline.board.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;
import org.throughline.platform.Server;

/** The same name at the same agency is one person, whoever writes it and however often. */
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
    void a_name_is_the_same_however_it_is_spaced_capitalised_or_composed() {
        var id = people.idOf("Renée Example", CSC);

        assertThat(id.value()).matches("p-[a-z2-9]{12}");
        assertThat(people.idOf("  RENÉE \u00a0 example ", CSC)).isEqualTo(id);
        assertThat(people.idOf("Rene\u0301e Example", CSC)).isEqualTo(id);
        assertThat(people.idOf("Renée Example", POLICE)).isNotEqualTo(id);
        assertThat(people.namesOf(List.of(id))).containsExactly(Map.entry(id, "Renée Example"));
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
            return people.idOf("Only Once", CSC);
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
                    return transaction.execute(_ -> people.idOf(name, CSC));
                };
                var ids = threads.invokeAll(
                        IntStream.range(0, writers).mapToObj(_ -> write).toList());
                assertThat(ids.stream().map(Future::resultNow).distinct()).hasSize(1);
            }
        }
    }
}
