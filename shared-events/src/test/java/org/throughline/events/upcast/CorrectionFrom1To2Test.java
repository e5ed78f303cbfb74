package org.throughline.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;
import org.throughline.events.Correction;
import org.throughline.events.CorrectionReason;

class CorrectionFrom1To2Test {

    static final String REST =
            "\"effectiveOn\":\"2016-11-14\",\"corrects\":3,\"whatWasWrong\":\"The minute says 31 October\",\"restatedBy\":5}";

    @Test
    void what_was_wrong_is_why_it_was_corrected_and_no_reason_was_stated() {
        var action = "{\"actionId\":\"scr-child-j.f3.a2\"," + REST;
        var finding = "{\"findingId\":\"scr-child-j.f3\"," + REST;
        var review = "{\"reviewId\":\"scr-child-j\"," + REST;
        assertThat(Stream.of(
                        read("ActionEventCorrected", "1", action),
                        read("FindingEventCorrected", "1", finding),
                        read("ReviewEventCorrected", "1", review)))
                .allSatisfy(correction -> {
                    assertThat(correction.reason()).isEqualTo(CorrectionReason.NOT_STATED);
                    assertThat(correction.why()).isEqualTo("The minute says 31 October");
                    assertThat(correction.corrects()).isEqualTo(3);
                    assertThat(correction.restatedBy()).isEqualTo(5);
                });
    }

    @Test
    void leaves_what_version_2_stored_as_it_is() {
        var stored = "{\"actionId\":\"scr-child-j.f3.a2\","
                + REST.replace("\"whatWasWrong\"", "\"reason\":\"MISREAD\",\"why\"");
        assertThat(read("ActionEventCorrected", "2", stored).reason()).isEqualTo(CorrectionReason.MISREAD);
    }

    private static Correction read(String type, String version, String json) {
        var entry = new GenericDomainEventEntry<>(
                "Action",
                "scr-child-j.f3.a2",
                4,
                "id",
                "2016-11-14T10:00:00Z",
                type,
                version,
                json.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        var serializer = new Jackson3Serializer(Jackson3Serializer.builder()) {
            @Override
            public Class<?> classForType(SerializedType type) {
                var event = EventTypes.all().get(type.getName());
                return event == null ? super.classForType(type) : event;
            }
        };
        return new EventUpcasterChain(new CorrectionFrom1To2())
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .<Correction>map(event -> serializer.deserialize(event.getData()))
                .findFirst()
                .orElseThrow();
    }
}
