package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.StoredEvents.Stored;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.WatchEvent;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.policy.PolicyEvent;
import org.throughline.events.review.ReviewEvent;
import tools.jackson.databind.json.JsonMapper;

/** Stored events outlive the code. A change that fails here needs a raised {@link EventVersion} and an upcaster. */
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
    void every_event_says_which_version_it_is_stored_in() {
        assertThat(events())
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(event.getAnnotation(EventVersion.class)).isNotNull());
    }

    private static Set<Class<?>> events() {
        return Stream.of(
                        ReviewEvent.class,
                        FindingEvent.class,
                        ActionEvent.class,
                        MeetingEvent.class,
                        DirectoryEvent.class,
                        PolicyEvent.class,
                        DigestEvent.class,
                        WatchEvent.class)
                .flatMap(EventContractTest::members)
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(EventContractTest::members)
                : Stream.of(family);
    }
}
