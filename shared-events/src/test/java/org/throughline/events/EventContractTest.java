package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.StoredEvents.Stored;
import org.throughline.events.upcast.EventTypes;
import tools.jackson.databind.json.JsonMapper;

/** Stored events outlive the code. A change that fails here needs a higher version in {@link StoredAs} and an upcaster. */
class EventContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Stored> contract() {
        return StoredEvents.all();
    }

    @ParameterizedTest
    @MethodSource("contract")
    void an_event_is_stored_in_this_form(Stored stored) {
        assertThat(JSON.writeValueAsString(stored.event())).isEqualTo(stored.json());
    }

    @ParameterizedTest
    @MethodSource("contract")
    void an_event_is_read_back_from_this_form(Stored stored) {
        assertThat(JSON.readValue(stored.json(), stored.event().getClass())).isEqualTo(stored.event());
    }

    @Test
    void every_event_has_a_contract_in_full_and_at_its_barest() {
        var forms = contract()
                .collect(Collectors.groupingBy(stored -> stored.event().getClass()));

        assertThat(forms.keySet()).isEqualTo(events());
        assertThat(forms).allSatisfy((_, both) -> assertThat(both).hasSize(2));
    }

    @Test
    void a_chairs_action_is_stored_as_a_flag_that_other_authorities_do_not_have() {
        var semg = new CommitteeId("semg");
        var day = LocalDate.of(2016, 11, 14);
        var stored =
                "{\"committee\":\"semg\",\"meetingDate\":\"2016-11-14\",\"minute\":\"Note 4\",\"chairsAction\":true}";
        var note = new Authority(semg, day, "Note 4", true);

        assertThat(JSON.writeValueAsString(note)).isEqualTo(stored);
        assertThat(JSON.readValue(stored, Authority.class)).isEqualTo(note);
        assertThat(new Authority(semg, day, "4.2", false)).isEqualTo(new Authority(semg, day, "4.2"));
    }

    private static Set<Class<?>> events() {
        return Set.copyOf(EventTypes.all().values());
    }
}
