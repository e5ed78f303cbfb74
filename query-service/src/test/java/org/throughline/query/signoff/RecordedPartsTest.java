package org.throughline.query.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.QueryService.DECEMBER;
import static org.throughline.query.QueryService.JULY;
import static org.throughline.query.QueryService.SEPTEMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.events.ActionId;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.QueryService;
import org.throughline.query.QueryService.Running;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventStreams;
import org.throughline.query.signoff.RecordedParts.ManyStreams;
import org.throughline.query.signoff.RecordedParts.Part;

/** Who recorded the parts of actions, read stream by stream and from the whole log. */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RecordedPartsTest {

    @Autowired
    Running service;

    @Autowired
    Actions actions;

    @Autowired
    EventStreams streams;

    @Test
    void those_of_many_actions_are_read_from_the_log_at_once_and_are_the_same() {
        service.isReady();
        var agreed = service.happened("independent", 3);
        for (var action : agreed.subList(0, 2)) {
            service.completed(action, JULY);
            service.signedOff(action, SEPTEMBER);
        }
        service.ask("/api/actions/" + agreed.get(1) + "?atLeast=3");
        var seen = actions.unfiltered(new AsOf(DECEMBER, null))
                .filter(action -> agreed.contains(action.action()))
                .toList();
        var readAlone = new ArrayList<ActionId>();
        Function<ActionId, List<AttributedEvent<ActionEvent>>> stream = action -> {
            readAlone.add(action);
            return streams.read(action, ActionEvent.class);
        };

        ManyStreams many = (wanted, reader) -> streams.readMany("Action", ActionEvent.class, wanted, reader);
        var alone = new RecordedParts(stream, many, 3);
        var atOnce = new RecordedParts(stream, many, 2);
        alone.readAtOnce(seen);
        assertThat(parts(alone, seen)).hasSize(6);
        assertThat(readAlone).containsExactlyInAnyOrderElementsOf(agreed.subList(0, 2));

        readAlone.clear();
        atOnce.readAtOnce(seen);
        assertThat(parts(atOnce, seen)).isEqualTo(parts(alone, seen));
        assertThat(readAlone).isEmpty();
    }

    private static List<Part> parts(RecordedParts parts, List<ActionView> of) {
        return of.stream().flatMap(parts::of).toList();
    }
}
