package org.throughline.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.throughline.platform.eventstore.StoredTypes.StoredType;
import tools.jackson.databind.JacksonModule;

/** The stored form of an event has its stored name and not the name of its class. */
class EventSerializerTest {

    record Opened(String door, LocalDate on) {}

    /** The class {@link Opened} under a later name. */
    record DoorUnlocked(String door, LocalDate on) {}

    private static final Opened OPENED = new Opened("front", LocalDate.of(2016, 11, 14));

    private final EventSerializer before = serializer(new StoredType("DoorOpened", 3, Opened.class));
    private final EventSerializer after = serializer(new StoredType("DoorOpened", 3, DoorUnlocked.class));

    @Test
    void an_event_is_stored_under_its_name_and_version() {
        var stored = before.serialize(OPENED, String.class);

        assertThat(stored.getType().getName()).isEqualTo("DoorOpened");
        assertThat(stored.getType().getRevision()).isEqualTo("3");
        assertThat(stored.getData()).isEqualTo("{\"door\":\"front\",\"on\":\"2016-11-14\"}");
    }

    @Test
    void a_renamed_class_reads_what_was_stored_before_and_stores_the_same_bytes() {
        var stored = before.serialize(OPENED, byte[].class);

        DoorUnlocked read = after.deserialize(stored);

        assertThat(read).isEqualTo(new DoorUnlocked("front", LocalDate.of(2016, 11, 14)));
        var again = after.serialize(read, byte[].class);
        assertThat(again.getData()).isEqualTo(stored.getData());
        assertThat(again.getType()).isEqualTo(stored.getType());
    }

    @Test
    void a_class_name_is_not_read_and_an_event_without_a_name_is_not_stored() {
        var byClassName = new SimpleSerializedObject<>(
                new byte[] {(byte) 0x7b, (byte) 0x7d}, byte[].class, Opened.class.getName(), "3");

        assertThatThrownBy(() -> before.deserialize(byClassName))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("does not know");
        assertThatThrownBy(() -> before.serialize(new DoorUnlocked("back", LocalDate.EPOCH), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("has no stored name");
    }

    @Test
    void an_event_of_a_later_version_is_not_read_as_one_of_this() {
        var later = serializer(new StoredType("DoorOpened", 4, Opened.class)).serialize(OPENED, byte[].class);

        assertThatThrownBy(() -> before.deserialize(later))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("DoorOpened of version 4")
                .hasMessageContaining("does not know");
    }

    @Test
    void two_events_cannot_have_one_name() {
        assertThatThrownBy(() -> serializer(
                        new StoredType("DoorOpened", 1, Opened.class),
                        new StoredType("DoorOpened", 1, DoorUnlocked.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void metadata_and_tokens_of_parked_events_keep_Axons_names() {
        var metaData = before.serialize(MetaData.from(Map.of("user", "secretary")), byte[].class);
        var token = before.serialize(new GapAwareTrackingToken(7, List.of(3L)), byte[].class);

        assertThat(before.<byte[], MetaData>deserialize(metaData)).containsEntry("user", "secretary");
        assertThat(before.<byte[], GapAwareTrackingToken>deserialize(token))
                .isEqualTo(new GapAwareTrackingToken(7, List.of(3L)));
        assertThat(List.of(metaData.getType().getName(), token.getType().getName()))
                .allSatisfy(name -> assertThat(name).startsWith("org.axonframework."));
    }

    private static EventSerializer serializer(StoredType... types) {
        return new EventSerializer(
                new StoredTypes(List.of(types)),
                new EventStoreConfiguration()
                        .readableTypes(new StaticListableBeanFactory().getBeanProvider(JacksonModule.class)));
    }
}
