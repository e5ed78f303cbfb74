package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Set<Class<?>> events() {
        return Set.copyOf(EventTypes.all().values());
    }
}
